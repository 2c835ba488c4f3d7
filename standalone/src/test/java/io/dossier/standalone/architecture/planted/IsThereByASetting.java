package io.dossier.standalone.architecture.planted;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Would be there, or not, as the build had it. */
@ConditionalOnProperty("dossier.planted")
public final class IsThereByASetting {}
