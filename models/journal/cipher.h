#pragma once

#include <QtCore/QByteArray>

#include <optional>

namespace holdpoint {

constexpr int cipherKeyBytes = 32;

// ChaCha20-Poly1305 (RFC 8439) under a 32-byte key: nonce, ciphertext and tag in one; `bound` has to be the same when it is
// opened. A key seals many texts safely: the nonce is drawn each time.
QByteArray seal(QByteArrayView key, QByteArrayView bound, QByteArrayView text);
std::optional<QByteArray> unseal(QByteArrayView key, QByteArrayView bound, QByteArrayView sealed);

} // namespace holdpoint
