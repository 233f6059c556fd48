#pragma once

#include "ui/shell/framedsheet.h"

class QLineEdit;

namespace holdpoint {

class PlainLabel;
class RoomSession;

// Asks whoever this window names for their passphrase, and unlocks it. Without a key here nothing can be proved, and it says so.
class UnlockSheet : public FramedSheet
{
    Q_OBJECT

public:
    UnlockSheet(RoomSession *session, QWidget *window);
    void ask();

private:
    void tryIt();
    void answer(bool done, const QString &why);
    RoomSession *m_session;
    QLineEdit *m_passphrase;
    PlainLabel *m_error;
    bool m_asksPassphrase;
};

} // namespace holdpoint
