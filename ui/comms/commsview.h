#pragma once

#include "ui/shell/liveview.h"
#include "ui/widgets/rowsmodel.h"

class QComboBox;
class QPlainTextEdit;

namespace holdpoint {

class KeyValueList;
class Panel;
class PlainLabel;
class TableView;

// Who hears what by when: audiences, one draft with its checks, and what was sent. Fields come from the board only.
class CommsView : public LiveView
{
    Q_OBJECT

public:
    explicit CommsView(QWidget *parent = nullptr);
    QString title() const override { return tr("Comms"); }
    QWidget *firstFocus() override;
    QList<QAction *> viewActions() override { return m_acts->rowActions(); }
    void open(const QString &path) override; // "audience/customers", "message/new", "message/M-3"

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *makeDraft();
    void showTemplates();
    void chooseAudience(const QString &id);
    void chooseTemplate();
    void chooseMessage(const QString &id);
    void showDraft();
    void showActs();
    void save();
    void send();
    void copy();
    QString templateId() const;
    QString audience() const; // whom the draft is for
    QStringList unresolved() const;

    PlainLabel *m_cadence;
    RowsModel *m_audienceRows, *m_messageRows, *m_lintRows;
    TableView *m_audiences, *m_messages, *m_lints;
    Panel *m_audiencePanel, *m_draftPanel, *m_sentPanel, *m_checksPanel, *m_approvePanel;
    QComboBox *m_templates;
    QPlainTextEdit *m_text;
    KeyValueList *m_facts;
    ActRow *m_acts, *m_copyRow;
    QAction *m_save, *m_send, *m_copy;
    QString m_message; // the draft M-n that is shown, or empty: a new one
    std::shared_ptr<const Playbook> m_known;
};

} // namespace holdpoint
