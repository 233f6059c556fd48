#pragma once

#include "models/base/error.h"

#include <QtCore/QByteArray>

namespace holdpoint {

// What a signer takes home (`.hpsig`): enough to prove later, without the room, what was signed and where it stands.
struct Receipt {
    QByteArray payload, signature, publicKey;
    qint64 seq = 0; // of the event; 0 = not recorded yet: an answer on its way to the room
    QByteArray chain, head; // after it
};

QByteArray receiptText(const Receipt &receipt);
Result<Receipt> readReceipt(const QByteArray &text); // at most 1 MiB, exactly what `receiptText` writes
bool verifyReceipt(const Receipt &receipt);

} // namespace holdpoint
