// What the buttons of GatesView do.
#include "ui/gates/gatesview.h"

#include "models/base/files.h"
#include "models/base/ids.h"
#include "models/gates/gaterules.h"
#include "models/people/peoplerules.h"
#include "models/base/safetext.h"
#include "models/room/facts.h"
#include "models/room/registers.h"
#include "models/room/signing.h"
#include "ui/gates/gaterows.h"
#include "ui/gates/signdialog.h"
#include "ui/shell/beside.h"
#include "ui/shell/knowingadvance.h"
#include "ui/shell/sheet.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>

namespace holdpoint {

namespace {

QList<KeyValue> owedFacts(const GateView &view)
{
    const QString owed = owedWords(view);
    return owed.isEmpty() ? QList<KeyValue>() : QList<KeyValue>{{GatesView::tr("Owed to customers"), owed, true, true}};
}

} // namespace

void GatesView::openPoll()
{
    const GateState *state = gateById(rollout().gates, m_gate);
    if (!state || !state->poll)
        return ask(Act::OpenPoll, m_gate);
    const auto view = gateViewOf(rollout(), m_gate, context());
    Sheet *opened = sheet(tr("New poll"), tr("Clear the answers for %1 and ask everybody again?").arg(view->label),
                          tr("Open a new poll for %1").arg(view->label));
    opened->setFacts({{tr("Signed now"), tr("%1 of %2").arg(signaturesGiven(*view)).arg(signaturesNeeded(*view))},
                      {tr("Opened"), tr("%1 by %2").arg(clockOf(state->poll->opened), personName(playbook(), state->poll->openedBy))}});
    connect(opened, &Sheet::confirmed, this, [this] { ask(Act::OpenPoll, m_gate); });
    opened->present();
}

void GatesView::advance()
{
    const auto view = gateViewOf(rollout(), m_gate, context());
    const Phase &phase = *byId(playbook().phases, m_gate);
    Sheet *opened =
        sheet(tr("Open gate"), tr("Open gate %1 and pass %2?").arg(view->label, phase.title), tr("Open gate %1").arg(view->label));
    opened->setFacts(QList<KeyValue>{{tr("Then"), phase.gate->go.isEmpty() ? tr("The next phase may be started.") : phase.gate->go},
                                     {tr("Signed"), tr("%1 of %2").arg(signaturesGiven(*view)).arg(signaturesNeeded(*view))},
                                     {tr("Criteria"), criteriaCaption(m_judged.rows())}}
                     + owedFacts(*view) + warningFacts(*session()));
    connect(opened, &Sheet::confirmed, this, [this] { advanceKnowing(session(), m_gate, window()); });
    opened->present();
}

void GatesView::waive()
{
    const QString probe = refusal(Act::Waive, m_gate, {{QStringLiteral("because"), QStringLiteral("?")}});
    if (!probe.isEmpty())
        return Q_EMIT noticeRequested(probe);
    const auto view = gateViewOf(rollout(), m_gate, context());
    Sheet *opened = sheet(tr("Waive"), (practise() ? tr("Practise: waive gate %1?") : tr("Waive gate %1?")).arg(view->label),
                          tr("Waive gate %1").arg(view->label));
    opened->setFacts({{tr("Signed"), tr("%1 of %2").arg(signaturesGiven(*view)).arg(signaturesNeeded(*view))},
                      {tr("Criteria"), criteriaCaption(m_judged.rows())},
                      {tr("Then"), tr("The gate opens although it is not satisfied. Both names stand beside it, and a debt is owed.")}});
    QList<Sheet::Choice> what{{{}, tr("the whole gate")}};
    for (const CriterionRow &row : m_judged.rows())
        if (!row.waived && row.hard && row.verdict != Judgement::Passed)
            what.append({row.id, tr("only %1").arg(row.title)});
    QComboBox *criterion = opened->askChoice(tr("What"), what);
    QLineEdit *reason = opened->askReason(tr("Because"), {}, true);
    QLineEdit *due = opened->askReason(tr("Made good within"), QStringLiteral("1d"));
    askBy(opened, Act::Waive, m_gate, [criterion, reason, due] {
        QJsonObject args{{QStringLiteral("because"), reason->text()}, {QStringLiteral("due"), due->text().trimmed()}};
        if (const QString only = criterion->currentData().toString(); !only.isEmpty())
            args.insert(QStringLiteral("criteria"), QJsonArray{only});
        return args;
    });
    opened->present();
    reason->setFocus();
}

QStringList GatesView::unknownCriteria() const
{
    const GateFacts facts = gateFactsOf(rollout(), m_gate, context());
    const GateState *state = gateById(rollout().gates, m_gate);
    QStringList unknown;
    for (const QString &id : facts.criteriaUnknown) {
        const bool accepted = state->acceptedUnknown.contains(id) && now() < state->acceptedUnknown.value(id);
        if (facts.engineAlive && !accepted && !state->waivedCriteria.contains(id))
            unknown.append(id);
    }
    unknown.sort();
    return unknown;
}

void GatesView::acceptUnknown()
{
    const QStringList unknown = unknownCriteria();
    if (unknown.isEmpty())
        return;
    const QString label = gateLabel(playbook(), m_gate);
    Sheet *opened = sheet(tr("Accept unknown"), tr("Let gate %1 open although this is not known?").arg(label), tr("Accept as unknown"));
    opened->setFacts({{tr("Then"), tr("It counts as met until the time is over. Both names stand beside it, and a debt is owed.")}});
    QList<Sheet::Choice> what;
    for (const QString &id : unknown) {
        const Criterion *criterion = byId(byId(playbook().phases, m_gate)->success, id);
        what.append({id, criterion && !criterion->title.isEmpty() ? criterion->title : id});
    }
    QComboBox *which = opened->askChoice(tr("What"), what);
    QLineEdit *reason = opened->askReason(tr("Because"), {}, true);
    QLineEdit *span = opened->askReason(tr("For how long, at most 1d"), QStringLiteral("1h"));
    askBy(opened, Act::AcceptUnknown, m_gate, [which, reason, span] {
        return QJsonObject{{QStringLiteral("because"), reason->text()},
                           {QStringLiteral("criteria"), QJsonArray{which->currentData().toString()}},
                           {QStringLiteral("for"), span->text().trimmed()}};
    });
    opened->present();
    reason->setFocus();
}

void GatesView::withdraw()
{
    if (!needsSigners(Act::Withdraw, m_gate))
        return ask(Act::Withdraw, m_gate);
    const QString label = gateLabel(playbook(), m_gate);
    Sheet *opened = sheet(tr("Withdraw"), tr("Withdraw your NO-GO at gate %1?").arg(label), tr("Withdraw my answer"));
    askBy(opened, Act::Withdraw, m_gate, [] { return QJsonObject(); });
    opened->present();
}

void GatesView::object()
{
    Sheet *opened = sheet(tr("Objection"), tr("What speaks against going on?"), tr("Record the objection"));
    QLineEdit *text = opened->askReason(tr("Objection"), {}, true);
    QList<Sheet::Choice> doubted{{{}, tr("no assumption")}};
    for (const AssumptionLine &line : assumptionRegister(rollout(), context()))
        doubted.append({line.id, tr("%1: %2").arg(line.id, displayText(line.text, 60))});
    QComboBox *attacks = doubted.size() > 1 ? opened->askChoice(tr("Doubts"), doubted) : nullptr;
    connect(opened, &Sheet::confirmed, this, [this, text, attacks] {
        QJsonObject args{{QStringLiteral("text"), text->text()}};
        if (const QString id = attacks ? attacks->currentData().toString() : QString(); !id.isEmpty())
            args.insert(QStringLiteral("attacks"), id);
        ask(Act::Objection, m_gate, args);
    });
    opened->present();
    text->setFocus();
}

// The row chosen, or the first whose answer is stale.
void GatesView::showDifference(const QString &row)
{
    const auto view = gateViewOf(rollout(), m_gate, context());
    QString person = row.section(QLatin1Char('/'), 1);
    if (!view || view->staleBecause.isEmpty())
        return;
    if (!view->staleBecause.contains(person))
        person = view->staleBecause.constBegin().key();
    QList<KeyValue> facts;
    for (const SignOff &answer : view->answers) {
        if (answer.person == person)
            facts.append(
                {tr("Signed"), tr("%1 at %2, #%3").arg(answerTitle(answerWord(answer.answer)), clockOf(answer.at)).arg(answer.seq)});
    }
    int place = 0;
    for (const QString &line : view->staleBecause.value(person))
        facts.append({place++ == 0 ? tr("Changed since") : QString(), displayText(line, 400), true});
    const bool mine = person == session()->person() && signFacts(*session(), m_gate).missing.isEmpty();
    Sheet *opened = sheet(tr("What changed"), tr("What changed under the answer of %1?").arg(personName(playbook(), person)),
                          mine ? tr("Sign again") : tr("Show the answer in the timeline"));
    opened->setFacts(facts);
    qint64 seq = 0;
    for (const SignOff &answer : view->answers)
        seq = answer.person == person ? answer.seq : seq;
    connect(opened, &Sheet::confirmed, this, [this, mine, seq] {
        if (mine)
            return this->answer();
        Q_EMIT openRequested(QStringLiteral("event/%1").arg(seq));
    });
    opened->present();
}

void GatesView::answer()
{
    const QString why = signFacts(*session(), m_gate).missing;
    if (!why.isEmpty())
        return Q_EMIT noticeRequested(why);
    if (!m_dialog)
        m_dialog = new SignDialog(std::make_unique<RoomSignDesk>(session(), m_gate), window());
    m_dialog->present();
}

void GatesView::askRequestFile()
{
    const QString name = QStringLiteral("%1-%2.%3").arg(playbook().id, gateLabel(playbook(), m_gate), QLatin1String(requestSuffix));
    const QString file = QFileDialog::getSaveFileName(window(), tr("Ask by file"), QDir::homePath() + QLatin1Char('/') + name,
                                                      tr("Requests (*.%1)").arg(QLatin1String(requestSuffix)));
    if (!file.isEmpty())
        writeRequest(file);
}

void GatesView::askAnswerFile()
{
    const QString file =
        QFileDialog::getOpenFileName(window(), tr("Add answer"), QDir::homePath(), tr("Answers (*.%1)").arg(QLatin1String(answerSuffix)));
    if (!file.isEmpty())
        importAnswer(file);
}

void GatesView::writeRequest(const QString &file)
{
    const auto request = requestFor(rollout(), m_gate, context());
    if (!request)
        return Q_EMIT noticeRequested(request.error().message);
    QStringList asked;
    for (const ScopeSigner &signer : scopeSigners(request->scope))
        asked << personName(playbook(), signer.person);
    const QString done =
        tr("Written: %1. Until %2 UTC it can be answered by: %3").arg(file, clockOf(request->expires), asked.join(tr(", ")));
    beside(
        this, [file, bytes = requestText(*request)] { return writeDurably(file, bytes); },
        [this, done](const Result<void> &written) { Q_EMIT noticeRequested(written ? done : written.error().message); });
}

void GatesView::importAnswer(const QString &file)
{
    const auto read = [file, chain = rollout().chain]() -> Result<Command> {
        const auto bytes = readFile(file, 1 << 20);
        const auto answer = bytes ? readReceipt(*bytes) : Result<Receipt>(tl::unexpected<Error>(bytes.error()));
        return answer ? answerCommand(*answer, chain, newId()) : Result<Command>(tl::unexpected<Error>(answer.error()));
    };
    beside(this, read, [this](const Result<Command> &command) {
        if (!command)
            return Q_EMIT noticeRequested(command.error().message);
        if (isOpen())
            session()->act(*command); // what it is worth is decided there
    });
}

} // namespace holdpoint
