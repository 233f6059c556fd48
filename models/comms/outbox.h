#pragma once

#include "models/comms/message.h"
#include "models/base/error.h"
#include "models/playbook/playbook.h"

#include <functional>

namespace holdpoint {

// Delivers one message and says where it went. Injected: a drill's writes nothing outside its room.
using Deliver = std::function<Result<QString>(const Message &message, const Audience &audience)>;

// Appends to the audience's file in the room's outbox. Delivering the same message again changes nothing, so that a crash
// between delivery and its record cannot send twice.
Deliver fileDelivery(const QString &outboxFolder);

} // namespace holdpoint
