package io.dossier.command.complaint;

import io.dossier.api.CommandReceipt;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.Complainant;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Misconduct;
import io.dossier.api.complaint.PublicArea;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.api.complaint.ResolveOnTheSpot;
import io.dossier.api.complaint.Severity;
import io.dossier.command.desk.Inputs;
import io.dossier.command.desk.MutationDesk;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class RegistrationMutations {
    private final MutationDesk desk;

    RegistrationMutations(MutationDesk desk) {
        this.desk = desk;
    }

    record PublicAreaInput(@Nullable String building, String location, String reason) {
        PublicArea toPublicArea() {
            return new PublicArea(Optional.ofNullable(building), location, reason);
        }
    }

    record MisconductInput(String accused, String courseOfEvents, String witness, String evidence, String signature) {
        Misconduct toMisconduct() {
            return new Misconduct(accused, courseOfEvents, witness, evidence, signature);
        }
    }

    record RegisterComplaintInput(
            @Nullable String complaintId,
            ComplaintKind kind,
            @Nullable String unitId,
            @Nullable PublicAreaInput publicArea,
            String complainantName,
            String complainantPhone,
            String subject,
            String content,
            Channel channel,
            @Nullable Severity severity,
            @Nullable String firstResponder,
            @Nullable String target,
            @Nullable MisconductInput misconduct,
            @Nullable OffsetDateTime registeredAt,
            @Nullable String commandId) {}

    record ResolveOnTheSpotInput(
            String complaintId,
            String resolution,
            @Nullable OffsetDateTime resolvedAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    @MutationMapping
    CommandReceipt registerComplaint(@Argument RegisterComplaintInput input) {
        return desk.submit(
                new RegisterComplaint(
                        Inputs.newUuid("complaintId", input.complaintId(), input.commandId()),
                        input.kind(),
                        Optional.ofNullable(input.unitId()).map(Inputs::unitId),
                        Optional.ofNullable(input.publicArea()).map(PublicAreaInput::toPublicArea),
                        new Complainant(input.complainantName(), input.complainantPhone()),
                        input.subject(),
                        input.content(),
                        input.channel(),
                        Optional.ofNullable(input.severity()).orElse(Severity.NORMAL),
                        Optional.ofNullable(input.firstResponder()),
                        Optional.ofNullable(input.target()),
                        Optional.ofNullable(input.misconduct()).map(MisconductInput::toMisconduct),
                        Inputs.moment("registeredAt", input.registeredAt())),
                input.commandId());
    }

    @MutationMapping
    CommandReceipt resolveOnTheSpot(@Argument ResolveOnTheSpotInput input) {
        return desk.submit(
                new ResolveOnTheSpot(
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.resolution(),
                        Inputs.moment("resolvedAt", input.resolvedAt())),
                input.commandId(),
                input.seenPosition());
    }
}
