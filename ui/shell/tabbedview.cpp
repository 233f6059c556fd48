#include "ui/shell/tabbedview.h"

#include "models/room/session.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/segmentedtabs.h"

#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedWidget>

namespace holdpoint {

TabbedView::TabbedView(const QString &name, const QString &title, const QList<Tab> &tabs, QWidget *parent)
    : View(parent), m_name(name), m_title(title), m_tabs(tabs), m_strip(new SegmentedTabs(title)), m_stack(new QStackedWidget)
{
    QStringList titles;
    for (const Tab &tab : m_tabs)
        titles.append(tab.title);
    m_strip->setChoices(titles);
    connect(m_strip, &SegmentedTabs::chosen, this, [this](int place) { choose(place, true); });
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 0);
    bar->addWidget(m_strip);
    bar->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(bar);
    all->addWidget(m_stack, 1);
    addKeys();
}

void TabbedView::addKeys()
{
    const auto key = [this](const char *id, const QString &text, const char *keys, int by) {
        auto *action = new QAction(text, this);
        action->setObjectName(m_name + QLatin1Char('-') + QLatin1String(id));
        action->setShortcut(QKeySequence(QLatin1String(keys)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, by] { step(by); });
        addAction(action);
        m_actions.append(action);
    };
    key("next", tr("%1: next page").arg(m_title), "Ctrl+PgDown", 1);
    key("previous", tr("%1: previous page").arg(m_title), "Ctrl+PgUp", -1);
    for (int place = 0; place < static_cast<int>(m_tabs.size()); ++place) {
        auto *action = new QAction(tr("%1: %2").arg(m_title, m_tabs.at(place).title), this);
        action->setObjectName(m_name + QLatin1Char('-') + m_tabs.at(place).id);
        connect(action, &QAction::triggered, this, [this, place] { choose(place, true); });
        m_actions.append(action);
    }
}

View *TabbedView::viewAt(int place)
{
    if (View *known = m_views.value(place))
        return known;
    View *view = m_tabs.at(place).make().release();
    m_stack->addWidget(view);
    m_views.insert(place, view);
    connect(view, &View::openRequested, this, &View::openRequested);
    connect(view, &View::noticeRequested, this, &View::noticeRequested);
    connect(view, &View::actionRequested, this, &View::actionRequested);
    view->setSession(m_session);
    return view;
}

void TabbedView::choose(int place, bool remember)
{
    const bool inside = isAncestorOf(focusWidget()) && !m_strip->isAncestorOf(focusWidget());
    m_shown = place;
    m_strip->setCurrent(place);
    m_stack->setCurrentWidget(viewAt(place));
    if (remember && m_session)
        rememberTab(m_session->rollout().chain, m_name, m_tabs.at(place).id);
    if (inside && isVisible())
        firstFocus()->setFocus(Qt::TabFocusReason);
}

void TabbedView::step(int by)
{
    const int count = static_cast<int>(m_tabs.size());
    choose((m_shown + by + count) % count, true);
}

int TabbedView::placeOf(const QString &id) const
{
    for (int place = 0; place < static_cast<int>(m_tabs.size()); ++place)
        if (m_tabs.at(place).id == id)
            return place;
    return -1;
}

QString TabbedView::shownTab() const
{
    return m_tabs.value(m_shown).id;
}

void TabbedView::setSession(RoomSession *session)
{
    m_session = session;
    for (View *view : std::as_const(m_views))
        view->setSession(session);
    const int remembered = session ? placeOf(rememberedTab(session->rollout().chain, m_name)) : -1;
    m_shown = qMax(0, remembered);
    m_strip->setCurrent(m_shown);
    if (isVisible() || !m_views.isEmpty())
        choose(m_shown, false);
}

void TabbedView::showEvent(QShowEvent *event)
{
    if (!shownView())
        choose(m_shown, false);
    View::showEvent(event);
}

QWidget *TabbedView::firstFocus()
{
    return viewAt(m_shown)->firstFocus();
}

QList<QAction *> TabbedView::viewActions()
{
    return m_actions + viewAt(m_shown)->viewActions();
}

void TabbedView::open(const QString &path)
{
    const QString word = path.section(QLatin1Char('/'), 0, 0);
    if (word == QLatin1String("tab")) {
        if (const int place = placeOf(path.section(QLatin1Char('/'), 1, 1)); place >= 0)
            choose(place, true);
        return;
    }
    for (int place = 0; place < static_cast<int>(m_tabs.size()); ++place) {
        if (!m_tabs.at(place).paths.contains(word))
            continue;
        choose(place, false); // a link is followed, not preferred
        viewAt(place)->open(path);
        return;
    }
}

int TabbedView::waiting() const
{
    int all = 0;
    for (const View *view : m_views)
        all += view->waiting();
    return all;
}

} // namespace holdpoint
