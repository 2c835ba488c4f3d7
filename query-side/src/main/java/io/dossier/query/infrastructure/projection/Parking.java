package io.dossier.query.infrastructure.projection;

import java.time.Clock;

/**
 * What a generation needs in order to park.
 *
 * @param instructions what the operator told
 * @param max how many events may be parked
 * @param clock tells since when
 * @param rebuild begins a rebuild of the projection if this generation serves and none is under way
 * @param onChange told when something was parked or came free
 */
record Parking(Instructions instructions, int max, Clock clock, Runnable rebuild, Runnable onChange) {}
