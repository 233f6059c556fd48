#include "models/comms/message.h"

namespace holdpoint {

QString messageStatusWord(MessageStatus value)
{
    switch (value) {
    case MessageStatus::Draft:
        return QStringLiteral("draft");
    case MessageStatus::Approved:
        return QStringLiteral("approved");
    case MessageStatus::Sent:
        return QStringLiteral("sent");
    case MessageStatus::Superseded:
        return QStringLiteral("superseded");
    }
    return {};
}

} // namespace holdpoint
