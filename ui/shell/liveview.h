#pragma once

#include "models/people/rights.h"
#include "models/room/session.h"
#include "ui/shell/view.h"
#include "ui/widgets/actrow.h"

#include <QtCore/QTimer>

namespace holdpoint {

class Sheet;

// A page that follows its session: one refresh for whatever changed at the same time, one a second for its clocks, none while
// it is hidden. What may be done is asked from the same rules that will decide it.
class LiveView : public View
{
    Q_OBJECT

public:
    explicit LiveView(QWidget *parent = nullptr);
    void setSession(RoomSession *session) override;

protected:
    virtual void refresh() = 0; // only while `isOpen`
    virtual void follow(RoomSession *) { } // connections of one's own
    RoomSession *session() const { return m_session; }
    bool isOpen() const;
    const Rollout &rollout() const { return m_session->rollout(); }
    const Playbook &playbook() const { return *rollout().playbook; }
    Instant now() const { return m_session->surroundings().now; }
    Context context() const;
    bool practise() const { return rollout().mode == Mode::Drill; }

    void ask(Act act, const QString &subject = {}, const QJsonObject &args = {});
    // Why asking for this now would be refused, in words; empty = it would be accepted.
    QString refusal(Act act, const QString &subject = {}, const QJsonObject &args = {}) const;
    // Two persons decide it, or one with their passphrase: then the sheet has to ask for these.
    bool needsSigners(Act act, const QString &subject, const QJsonObject &args = {}) const;
    // Asks what the rule wants asked, and when the sheet is confirmed does the act; `args` is read then.
    void askBy(Sheet *sheet, Act act, const QString &subject, std::function<QJsonObject()> args);
    // A sheet with this question; in a drill it wears the frame. `confirmed` follows or nothing does.
    Sheet *sheet(const QString &title, const QString &question, const QString &button);
    void showEvent(QShowEvent *event) override;

private:
    void refreshNow();
    RoomSession *m_session = nullptr;
    QTimer m_soon, m_later, m_second; // m_later: samples come ten times a second, pages need them four times
};

// "14:57:40" and "14:57", UTC.
QString clockOf(Instant at);
QString shortClockOf(Instant at);
// What an answer is called on screen: "GO", "GO with condition", "NO-GO", "abstain".
QString answerTitle(const QString &word);

} // namespace holdpoint
