package io.dossier.api.complaint;

import io.dossier.api.unit.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Enters a matter in the register.
 *
 * @param kind what it is
 * @param unitId the unit (R6.11); may be empty only with a public area
 * @param publicArea the place, where the matter belongs to no tenancy
 * @param complainant who brings it
 * @param subject the matter in a few words, 1 to 200 characters
 * @param content what the customer says, 1 to 4,000 characters
 * @param channel how it reached the office
 * @param severity how grave it seems
 * @param firstResponder user name of the first employee asked; empty for the sender
 * @param target whom or what it is about, at most 200 characters
 * @param misconduct what a report of misconduct holds; empty for other kinds
 * @param registeredAt when it happened, not in the future; empty for now
 */
public record RegisterComplaint(
        UUID complaintId,
        ComplaintKind kind,
        Optional<UnitId> unitId,
        Optional<PublicArea> publicArea,
        Complainant complainant,
        String subject,
        String content,
        Channel channel,
        Severity severity,
        Optional<String> firstResponder,
        Optional<String> target,
        Optional<Misconduct> misconduct,
        Optional<Instant> registeredAt)
        implements ComplaintCommand {}
