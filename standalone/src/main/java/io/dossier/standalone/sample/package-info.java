/**
 * The sample office: three fictional buildings with two years of tenants and papers, for demonstrations, tests and benchmarks. It is
 * made by a rule from a seed, so that everybody has the same one. All names, numbers and addresses are invented.
 */
@NullMarked
package io.dossier.standalone.sample;

import org.jspecify.annotations.NullMarked;
