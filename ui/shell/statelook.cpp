#include "ui/shell/statelook.h"

#include <QtCore/QCoreApplication>

namespace holdpoint {

namespace {

PlateLook plate(PlateTone tone, Pattern pattern = Pattern::None, PlateBorder border = PlateBorder::None)
{
    return {tone, pattern, border, false, false};
}

PlateLook outline(PlateTone tone)
{
    return {tone, Pattern::None, PlateBorder::None, true, false};
}

const PlateLook thin = plate(PlateTone::Neutral, Pattern::None, PlateBorder::Thin);
const PlateLook thick = plate(PlateTone::Neutral, Pattern::None, PlateBorder::Thick);
const PlateLook gate{PlateTone::Neutral, Pattern::None, PlateBorder::None, false, true};
const PlateLook fire = plate(PlateTone::Fire);
const PlateLook watch = plate(PlateTone::Watch);
const PlateLook rolling = plate(PlateTone::Roll, Pattern::Hatch);
const PlateLook unknown = plate(PlateTone::Stale, Pattern::CrossHatch, PlateBorder::Dashed);

StateLook needsPerson()
{
    return {Shape::BrokenRing, Tone::Fire, true, plate(PlateTone::Fire, Pattern::Hatch),
            QCoreApplication::translate("State", "NEEDS PERSON")};
}

} // namespace

StateLook lookOf(Overall state)
{
    switch (state) {
    case Overall::NotRecording:
        return {Shape::CylinderSlash, Tone::Fire, true, plate(PlateTone::Fire, Pattern::Bars),
                QCoreApplication::translate("State", "NOT RECORDING")};
    case Overall::NoEngine:
        return {Shape::FlatLine, Tone::Stale, false, plate(PlateTone::Stale, Pattern::CrossHatch, PlateBorder::Double),
                QCoreApplication::translate("State", "NO ENGINE")};
    case Overall::NeedsPerson:
        return needsPerson();
    case Overall::RollingBack:
        return {Shape::ArrowRing, Tone::Roll, true, rolling, QCoreApplication::translate("State", "ROLLING BACK")};
    case Overall::FiringP1:
    case Overall::FiringP2:
    case Overall::FiringP3:
        return {Shape::Octagon, Tone::Fire, true, fire, QCoreApplication::translate("State", "FIRING")};
    case Overall::Blind:
        return {Shape::EyeSlash, Tone::Stale, false, plate(PlateTone::Stale, Pattern::CrossHatch, PlateBorder::Thick),
                QCoreApplication::translate("State", "BLIND")};
    case Overall::NoData:
        return {Shape::DiamondQuestion, Tone::Stale, false, unknown, QCoreApplication::translate("State", "NO DATA")};
    case Overall::SourceError:
        return {Shape::DiamondQuestion, Tone::Stale, false, unknown, QCoreApplication::translate("State", "SOURCE ERROR")};
    case Overall::Stale:
        return {Shape::DashedClock, Tone::Stale, false, unknown, QCoreApplication::translate("State", "STALE")};
    case Overall::Watch:
        return {Shape::Warning, Tone::Watch, true, watch, QCoreApplication::translate("State", "WATCH")};
    case Overall::Latched:
        return {Shape::Padlock, Tone::Ink, false, thin, QCoreApplication::translate("State", "LATCHED")};
    case Overall::WarmUp:
        return {Shape::QuarterCircle, Tone::Ink, false, thin, QCoreApplication::translate("State", "WARM-UP")};
    case Overall::Hold:
        return {Shape::Bars, Tone::Ink, false, thick, QCoreApplication::translate("State", "HOLD")};
    case Overall::AtGate:
        return {Shape::Diamond, Tone::Ink, false, gate, QCoreApplication::translate("State", "AT GATE")};
    case Overall::RolledBack:
        return {Shape::HookTick, Tone::Roll, false, outline(PlateTone::Roll), QCoreApplication::translate("State", "ROLLED BACK")};
    case Overall::Running:
        return {Shape::Triangle, Tone::Ink, false, thin, QCoreApplication::translate("State", "RUNNING")};
    case Overall::Complete:
        return {Shape::TickCircle, Tone::Ok, false, thin, QCoreApplication::translate("State", "COMPLETE")};
    case Overall::NotStarted:
        return {Shape::Circle, Tone::Ink, false, thin, QCoreApplication::translate("State", "NOT STARTED")};
    case Overall::NoRollout:
        return {Shape::Circle, Tone::Ink, false, thin, QCoreApplication::translate("State", "NO ROLLOUT")};
    }
    return {};
}

StateLook lookOf(PhaseStatus status)
{
    switch (status) {
    case PhaseStatus::Planned:
        return {Shape::Circle, Tone::Control, false, {}, QCoreApplication::translate("State", "NOT STARTED")};
    case PhaseStatus::Active:
        return lookOf(Overall::Running);
    case PhaseStatus::AtGate:
        return lookOf(Overall::AtGate);
    case PhaseStatus::Passed:
        return {Shape::TickCircle, Tone::Ok, false, {}, QCoreApplication::translate("State", "DONE")};
    case PhaseStatus::RollingBack:
        return lookOf(Overall::RollingBack);
    case PhaseStatus::RolledBack:
        return lookOf(Overall::RolledBack);
    case PhaseStatus::RollbackFailed:
        return needsPerson();
    case PhaseStatus::Skipped:
        return {Shape::SlashCircle, Tone::Ink2, false, {}, QCoreApplication::translate("State", "SKIPPED")};
    }
    return {};
}

StateLook lookOf(GateStatus status)
{
    switch (status) {
    case GateStatus::NotReady:
        return {Shape::Diamond, Tone::Control, false, {}, QCoreApplication::translate("State", "NOT READY")};
    case GateStatus::Ready:
        return {Shape::Diamond, Tone::Ink, false, {}, QCoreApplication::translate("State", "READY")};
    case GateStatus::Polling:
        return {Shape::Diamond, Tone::Accent, false, gate, QCoreApplication::translate("State", "POLLING")};
    case GateStatus::Open:
        return {Shape::DiamondTick, Tone::Ok, false, {}, QCoreApplication::translate("State", "OPEN")};
    case GateStatus::Passed:
        return {Shape::DiamondTick, Tone::Ok, false, {}, QCoreApplication::translate("State", "PASSED")};
    case GateStatus::Rejected:
        return {Shape::SlashCircle, Tone::Ink, false, thick, QCoreApplication::translate("State", "REJECTED")};
    case GateStatus::Stale:
        return {Shape::DashedClock, Tone::Stale, false, unknown, QCoreApplication::translate("State", "STALE")};
    case GateStatus::Expired:
        return {Shape::Hourglass, Tone::Stale, false, thin, QCoreApplication::translate("State", "EXPIRED")};
    case GateStatus::Waived:
        return {Shape::MinusCircle, Tone::Fire, false, thin, QCoreApplication::translate("State", "WAIVED")};
    }
    return {};
}

StateLook lookOf(Judgement verdict)
{
    switch (verdict) {
    case Judgement::Failed:
        return {Shape::Octagon, Tone::Fire, true, fire, QCoreApplication::translate("State", "FAILED")};
    case Judgement::Error:
        return {Shape::DiamondQuestion, Tone::Stale, false, unknown, QCoreApplication::translate("State", "ERROR")};
    case Judgement::NoData:
        return {Shape::DiamondQuestion, Tone::Stale, false, unknown, QCoreApplication::translate("State", "NO DATA")};
    case Judgement::Inconclusive:
        return {Shape::QuarterCircle, Tone::Stale, false, thin, QCoreApplication::translate("State", "INCONCLUSIVE")};
    case Judgement::Passed:
        return {Shape::TickCircle, Tone::Ok, false, {}, QCoreApplication::translate("State", "PASSED")};
    }
    return {};
}

StateLook lookOf(ItemStatus status)
{
    switch (status) {
    case ItemStatus::Open:
        return {Shape::None, Tone::Ink, false, {}, QCoreApplication::translate("State", "OPEN")};
    case ItemStatus::Done:
        return {Shape::TickCircle, Tone::Ok, false, {}, QCoreApplication::translate("State", "DONE")};
    case ItemStatus::Failed:
        return {Shape::Octagon, Tone::Fire, true, fire, QCoreApplication::translate("State", "FAILED")};
    case ItemStatus::NotApplicable:
        return {Shape::SlashCircle, Tone::Ink2, false, {}, QCoreApplication::translate("State", "N/A")};
    case ItemStatus::Blocked:
        return {Shape::Blocked, Tone::Ink2, false, thin, QCoreApplication::translate("State", "BLOCKED")};
    }
    return {};
}

StateLook lookOf(StepStatus status)
{
    switch (status) {
    case StepStatus::Waiting:
        return {Shape::Circle, Tone::Control, false, {}, QCoreApplication::translate("State", "WAITING")};
    case StepStatus::Intent:
    case StepStatus::Running:
        return {Shape::Triangle, Tone::Ink, false, {}, QCoreApplication::translate("State", "RUNNING")};
    case StepStatus::Verifying:
        return {Shape::Triangle, Tone::Ink, false, {}, QCoreApplication::translate("State", "VERIFYING")};
    case StepStatus::Done:
        return {Shape::TickCircle, Tone::Ok, false, {}, QCoreApplication::translate("State", "DONE")};
    case StepStatus::Failed:
        return {Shape::Octagon, Tone::Fire, true, fire, QCoreApplication::translate("State", "FAILED")};
    case StepStatus::TimedOut:
        return {Shape::Hourglass, Tone::Fire, false, fire, QCoreApplication::translate("State", "TIMED OUT")};
    case StepStatus::Skipped:
        return {Shape::SlashCircle, Tone::Ink2, false, {}, QCoreApplication::translate("State", "SKIPPED")};
    case StepStatus::Unknown:
        return {Shape::DiamondQuestion, Tone::Stale, false, unknown, QCoreApplication::translate("State", "UNKNOWN")};
    }
    return {};
}

StateLook lookOf(SampleState state)
{
    if (state == SampleState::Valid)
        return {Shape::TickCircle, Tone::Ok, false, {}, QCoreApplication::translate("State", "VALID")};
    if (state == SampleState::Stale)
        return lookOf(Overall::Stale);
    return lookOf(state == SampleState::NoData ? Overall::NoData : Overall::SourceError);
}

namespace {

StateLook overlayLook(Overlay overlay)
{
    switch (overlay) {
    case Overlay::WarmUp:
        return lookOf(Overall::WarmUp);
    case Overlay::NoData:
        return lookOf(Overall::NoData);
    case Overlay::Stale:
        return lookOf(Overall::Stale);
    case Overlay::None:
    case Overlay::Invalid:
    case Overlay::SourceError:
        break;
    }
    return lookOf(Overall::SourceError);
}

} // namespace

static StateLook recovered()
{
    return {Shape::OctagonTick, Tone::Fire, false, outline(PlateTone::Fire), QCoreApplication::translate("State", "RECOVERED")};
}

StateLook lookOf(const TriggerState &trigger)
{
    if (trigger.condition == Condition::Firing) {
        if (trigger.response == Response::Countdown)
            return {Shape::OctagonClock, Tone::Fire, true, fire, QCoreApplication::translate("State", "AUTO")};
        if (trigger.response == Response::Paused)
            return {Shape::OctagonBars, Tone::Fire, false, outline(PlateTone::Fire), QCoreApplication::translate("State", "AUTO PAUSED")};
        if (trigger.overlay != Overlay::None)
            return {Shape::Octagon, Tone::Fire, true, fire, QCoreApplication::translate("State", "FIRING, NOW BLIND")};
        if (trigger.latched)
            return lookOf(Overall::Latched);
        if (trigger.alarm == AlarmStatus::Acknowledged)
            return {Shape::OctagonRing, Tone::Fire, true, fire, QCoreApplication::translate("State", "FIRING, ACK")};
        return {Shape::Octagon, Tone::Fire, true, fire, QCoreApplication::translate("State", "FIRING, NEW")};
    }
    if (trigger.disarmed)
        return {Shape::BellSlash, Tone::Ink2, false, {}, QCoreApplication::translate("State", "OFF")};
    if (!trigger.armed && trigger.alarm == AlarmStatus::Recovered)
        return recovered();
    if (!trigger.armed)
        return {Shape::Circle, Tone::Ink2, false, {}, QCoreApplication::translate("State", "NOT ARMED")};
    if (trigger.overlay != Overlay::None)
        return overlayLook(trigger.overlay);
    if (trigger.latched)
        return lookOf(Overall::Latched);
    if (trigger.condition == Condition::Pending)
        return lookOf(Overall::Watch);
    if (trigger.alarm == AlarmStatus::Recovered)
        return recovered();
    return {Shape::TickCircle, Tone::Ok, false, {}, QCoreApplication::translate("State", "OK")};
}

StateLook lookOf(const Run &run)
{
    switch (run.status) {
    case RunStatus::Requested:
    case RunStatus::Arming:
    case RunStatus::Running:
        return run.forward ? lookOf(Overall::Running) : lookOf(Overall::RollingBack);
    case RunStatus::Paused:
        return {Shape::ArrowRingBars, Tone::Roll, true, plate(PlateTone::Roll, Pattern::Hatch, PlateBorder::Thick),
                QCoreApplication::translate("State", "PAUSED")};
    case RunStatus::Succeeded:
    case RunStatus::SucceededWithGaps:
        return run.forward ? lookOf(PhaseStatus::Passed) : lookOf(Overall::RolledBack);
    case RunStatus::Partial:
    case RunStatus::Failed:
    case RunStatus::Aborted:
        break;
    }
    return needsPerson();
}

} // namespace holdpoint
