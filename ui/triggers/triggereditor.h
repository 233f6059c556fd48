#pragma once

#include "models/triggers/proposal.h"
#include "ui/shell/liveview.h"

#include <QtCore/QMap>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace holdpoint {

class Panel;
class PlainLabel;

// One trigger as the playbook has it, to be changed: what is missing is said, the change stands there as the difference of the
// playbook, and what would happen if it fired now, with nothing done. It leaves as a proposal, or as a revision that two persons load.
class TriggerEditor : public LiveView
{
    Q_OBJECT

public:
    explicit TriggerEditor(QWidget *parent = nullptr);
    QString title() const override { return tr("Edit a trigger"); }
    QWidget *firstFocus() override;
    QList<QAction *> viewActions() override { return m_acts->rowActions(); }
    void open(const QString &path) override; // "edit/errors"

    QString chosen() const;
    void setField(const QString &field, const QString &text); // as typed
    QList<FieldChange> changes() const; // against the playbook in force
    const std::shared_ptr<const Playbook> &next() const { return m_next; } // nullptr: nothing that could be loaded

Q_SIGNALS:
    void drafted(); // the difference stands there, or why there is none

protected:
    void refresh() override;

private:
    QWidget *buildForm();
    QWidget *fieldFor(const QString &field);
    QString typed(const QString &field) const;
    void choose();
    void edited();
    void draft();
    void showDraft(const QString &difference, const QString &wrong);
    void showDry();
    void propose();
    void load();

    std::shared_ptr<const Playbook> m_playbook, m_next;
    QComboBox *m_trigger;
    PlainLabel *m_guard;
    QMap<QString, QWidget *> m_fields; // QLineEdit or QComboBox
    Panel *m_difference, *m_dry;
    QPlainTextEdit *m_diff, *m_happens;
    ActRow *m_acts;
    QAction *m_load, *m_propose, *m_reset;
    QString m_wrong; // why it could not be loaded
    QTimer m_soon;
    quint64 m_asked = 0; // the newest draft asked for; older answers count no more
};

} // namespace holdpoint
