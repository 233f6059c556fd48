#pragma once

#include <QtCore/QByteArray>

#include <memory>

namespace holdpoint {

// SHA-256 in pieces (libcrypto: 4 to 7 times faster than QCryptographicHash).
class Sha256
{
public:
    Sha256();
    ~Sha256();
    void add(QByteArrayView bytes);
    QByteArray result(); // 32 bytes; the next one begins

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

QByteArray sha256(QByteArrayView bytes);

} // namespace holdpoint
