#pragma once

#include "ui/shell/view.h"

#include <functional>

namespace holdpoint {

class PersonPanel;
class PlainLabel;
class RowsModel;
class TableView;

// What stands in for every view while nothing is open: four ways in, three chords, who you are, and the rooms there are.
class FirstRunView : public View
{
    Q_OBJECT

public:
    explicit FirstRunView(QWidget *parent = nullptr);
    QString title() const override;
    void setSession(RoomSession *) override { }
    QWidget *firstFocus() override { return m_first; }
    // Asks where a template goes; replaced by tests. Empty = not wanted.
    void setChooser(std::function<QString(const QString &suggested)> chooser) { m_chooser = std::move(chooser); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeWays();
    QWidget *makeChords();
    QWidget *makeRecent();
    void copyTemplate();
    void listRooms();
    QWidget *m_first = nullptr;
    PersonPanel *m_person;
    RowsModel *m_rooms;
    TableView *m_recent;
    PlainLabel *m_noRooms;
    std::function<QString(const QString &)> m_chooser;
};

} // namespace holdpoint
