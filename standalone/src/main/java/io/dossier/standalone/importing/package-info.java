/**
 * Brings an office's books into Dossier: reads units, tenancies, papers and the register of complaints from CSV files, hands them in at the command desk in
 * the order in which they happened, and gives every row that is not accepted back with its reasons (R1.2, R1.3, R1.10, R6.7).
 *
 * <p>It knows the commands and the desk, nothing else: every rule about archives is the desk's. Its own rules are about files:
 * what a column may be called, what a date may look like, which rows have to wait for one that must be mended first, and that no two
 * units of a file are one room.
 */
@NullMarked
package io.dossier.standalone.importing;

import org.jspecify.annotations.NullMarked;
