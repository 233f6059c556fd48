#pragma once

#include "ui/shell/view.h"

#include <QtCore/QList>

class QStackedWidget;

namespace holdpoint {

class SegmentedTabs;

// Several pages under one place of the rail, with a strip of their titles above. A page is built when it is first shown; which
// one was looked at last is remembered for each room. Ctrl+PgDown and Ctrl+PgUp go to the next and the previous one; each is
// in the palette too.
class TabbedView : public View
{
    Q_OBJECT

public:
    struct Tab {
        QString id; // for the settings and the palette
        QString title;
        QStringList paths; // first words of the links it knows: "gate", "debt"
        std::function<std::unique_ptr<View>()> make;
    };
    // `name`: of the whole, also where the choice is remembered.
    TabbedView(const QString &name, const QString &title, const QList<Tab> &tabs, QWidget *parent = nullptr);

    QString title() const override { return m_title; }
    void setSession(RoomSession *session) override;
    QWidget *firstFocus() override;
    QList<QAction *> viewActions() override;
    void open(const QString &path) override; // "tab/ID", else to the page that knows the first word
    int waiting() const override;

    QString shownTab() const;
    View *shownView() const { return m_views.value(m_shown); } // nullptr: nothing is open yet
    int builtViews() const { return static_cast<int>(m_views.size()); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addKeys();
    void choose(int place, bool remember);
    void step(int by);
    View *viewAt(int place);
    int placeOf(const QString &id) const;

    QString m_name, m_title;
    QList<Tab> m_tabs;
    SegmentedTabs *m_strip;
    QStackedWidget *m_stack;
    QMap<int, View *> m_views;
    QList<QAction *> m_actions;
    RoomSession *m_session = nullptr;
    int m_shown = 0;
};

} // namespace holdpoint
