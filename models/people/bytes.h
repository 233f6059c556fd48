#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace holdpoint {

// As libsodium takes them.
inline const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

inline unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

// As JSON carries them.
inline QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace holdpoint
