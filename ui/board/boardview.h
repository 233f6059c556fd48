#pragma once

#include "ui/shell/view.h"

#include <QtCore/QJsonObject>

#include <QtCore/QPointer>
#include <QtCore/QTimer>

namespace holdpoint {

class AlarmsPanel;
class CommsPanel;
class CustomersPanel;
class Inspector;
class NextPanel;
class PhasePanel;
class PhaseStrip;
class ReadinessPanel;
enum class Act;

// One screen that says whether we are OK, where we are, what is wrong, whether we can go back and who decides what next.
class BoardView : public View
{
    Q_OBJECT

public:
    explicit BoardView(QWidget *parent = nullptr);
    QString title() const override;
    void setSession(RoomSession *session) override;
    QWidget *firstFocus() override;
    void open(const QString &path) override; // "phase/cohort", "criterion/…", "item/…", "trigger/…"

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectPanels();
    void soon();
    void refresh();
    void fit();
    void inspect(const QString &path);
    void closeInspector();
    void answerItem(const QString &subject, const QJsonObject &args);
    void ask(Act act, const QString &subject, const QJsonObject &args = {});
    RoomSession *m_session = nullptr;
    PhaseStrip *m_strip;
    PhasePanel *m_phase;
    NextPanel *m_next;
    AlarmsPanel *m_alarms;
    ReadinessPanel *m_readiness;
    CustomersPanel *m_customers;
    CommsPanel *m_comms;
    Inspector *m_inspector;
    QWidget *m_right;
    QPointer<QWidget> m_before; // had the focus before the inspector
    QTimer m_soon, m_second, m_fit;
};

} // namespace holdpoint
