package io.dossier.query.statistics;

import java.util.List;

/**
 * What a month's figures came to differ by since their latest submission.
 *
 * @param number the number that a restatement would get
 * @param differences every figure that differs
 */
public record OpenRestatement(int number, List<FigureDifference> differences) {}
