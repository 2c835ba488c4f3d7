package io.dossier.api.sample;

import java.util.Optional;

/**
 * Draws the sample of a quarter (R7.15).
 *
 * @param quarter which is over
 * @param seed 1 to 100 letters, digits, or {@code - _ .}; empty for one by chance
 */
public record DrawSample(Quarter quarter, Optional<String> seed) implements SampleCommand {}
