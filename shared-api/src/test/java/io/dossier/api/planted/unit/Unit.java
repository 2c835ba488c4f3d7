package io.dossier.api.planted.unit;

import io.dossier.api.planted.tenancy.Tenancy;
import java.util.List;

/** Knows its tenancies, which know it. */
public record Unit(List<Tenancy> tenancies) {}
