#include "ui/shell/plainview.h"

#include "models/room/session.h"
#include "ui/shell/rail.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>

namespace holdpoint {

namespace {

QList<KeyValue> reviewFacts(const Rollout &r, const QList<Event> &events)
{
    const auto open = std::count_if(r.records.debts.begin(), r.records.debts.end(), [](const Debt &d) { return !d.doneAt; });
    QList<KeyValue> facts{{PlainView::tr("Rollout"), rolloutStatusWord(r.phases.status)},
                          {PlainView::tr("Events"), QString::number(events.size())},
                          {PlainView::tr("Debts open"), QString::number(open)}};
    for (const Run &run : r.runs.runs)
        facts.append({run.id, run.outcome.isEmpty() ? runStatusWord(run) : run.outcome});
    return facts;
}

QList<KeyValue> libraryFacts(const Playbook &p)
{
    return {{PlainView::tr("Playbook"), p.title},
            {PlainView::tr("Phases"), QString::number(p.phases.size())},
            {PlainView::tr("Triggers"), QString::number(p.triggers.size())},
            {PlainView::tr("Runbooks"), QString::number(p.runbooks.size())},
            {PlainView::tr("Templates"), QString::number(p.templates.size())},
            {PlainView::tr("Drills"), QString::number(p.drills.size())},
            {PlainView::tr("SHA-256"), QString::fromLatin1(p.sha256.toHex())}};
}

QList<KeyValue> drillFacts(const Rollout &r)
{
    QList<KeyValue> facts;
    for (const Drill &drill : r.playbook->drills)
        facts.append({drill.id, PlainView::tr("%1, %2 injects").arg(drill.title).arg(drill.injects.size())});
    return facts;
}

QString sentenceOf(ViewId id)
{
    if (id == ViewId::Review)
        return PlainView::tr("A review is written when the rollout is over. The record it rests on is complete from the first event; "
                             "holdpointctl export writes it as HTML, Markdown, CSV, JSON or evidence.");
    if (id == ViewId::Library)
        return PlainView::tr("What this rollout is made of. The file stays in your own git; a new revision is loaded with two persons.");
    if (id == ViewId::Drill)
        return PlainView::tr("The drills of this playbook. Each one opens as a room of its own, with simulated executors only.");
    return id == ViewId::Welcome ? PlainView::tr("Nothing is open. Open a room to see this view.") : QString();
}

} // namespace

PlainView::PlainView(ViewId id, QWidget *parent) : View(parent), m_id(id), m_panel(new Panel(viewTitle(id))), m_facts(new KeyValueList)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_panel);
    column->addStretch(1);
    auto *words = new PlainLabel(sentenceOf(id), Type::Body, Tone::Ink2);
    words->setWordWrap(true);
    words->setVisible(!words->text().isEmpty());
    m_panel->body()->addWidget(words);
    m_panel->body()->addWidget(m_facts);
    if (id != ViewId::Welcome)
        return;
    auto *open = new KeyButton(tr("Open room…"), KeyButton::Primary);
    open->setShortcutText(QStringLiteral("Ctrl+O"));
    open->setAccent(true);
    m_panel->body()->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("open")); });
}

QString PlainView::title() const
{
    return viewTitle(m_id);
}

void PlainView::setSession(RoomSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &RoomSession::rolloutChanged, this, &PlainView::refresh);
    refresh();
}

void PlainView::refresh()
{
    if (!m_session || !m_session->rollout().playbook)
        return m_facts->setPairs({});
    const Rollout &r = m_session->rollout();
    if (m_id == ViewId::Review)
        m_facts->setPairs(reviewFacts(r, m_session->events()));
    else if (m_id == ViewId::Drill)
        m_facts->setPairs(drillFacts(r));
    else
        m_facts->setPairs(libraryFacts(*r.playbook));
}

} // namespace holdpoint
