#pragma once

#include "models/playbook/loader.h"
#include "models/room/room.h"
#include "ui/shell/framedsheet.h"

#include <functional>
#include <memory>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace holdpoint {

class KeyButton;
class PlainLabel;
class RowsModel;
class TableView;

// A playbook before it becomes a room: everything that is wrong with it, at its line and column, or everything outside that it
// names; then who opens it, in earnest or as one of its drills, and where. Reads on another thread and runs nothing.
class PlaybookSheet : public FramedSheet
{
    Q_OBJECT

public:
    enum class Purpose { Any, Tabletop }; // a tabletop offers the drills only
    PlaybookSheet(Purpose purpose, bool framed, QWidget *window);
    void check(const QString &file); // reads it; may be repeated
    void take(std::shared_ptr<const Playbook> playbook); // one that is open already
    // Asks for the folder of the room; replaced by tests. Empty = not wanted.
    void setChooser(std::function<QString(const QString &suggested)> chooser) { m_chooser = std::move(chooser); }

Q_SIGNALS:
    void checked(); // what was read is shown
    void roomWanted(std::shared_ptr<const Playbook> playbook, const holdpoint::NewRoom &wish);

private:
    void build();
    void showResult(const LoadResult &result);
    void showProblems(const QList<Problem> &problems);
    void showChoices();
    void showCommit();
    void suggestFolder();
    QString whyNot() const;

    Purpose m_purpose;
    QString m_file;
    std::shared_ptr<const Playbook> m_playbook;
    RowsModel *m_rows;
    TableView *m_problems;
    PlainLabel *m_problem, *m_reach;
    QPlainTextEdit *m_outside;
    QWidget *m_choices;
    QComboBox *m_mode, *m_person;
    QLineEdit *m_folder;
    KeyButton *m_again, *m_copy;
    QString m_suggested; // the folder that nobody typed
    std::function<QString(const QString &)> m_chooser;
};

} // namespace holdpoint
