#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <bit>
#include <cstring>

namespace holdpoint {

// Small numbers in few bytes: LEB128, signed ones in zigzag.
class ByteWriter
{
public:
    void number(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes += static_cast<char>(value | 0x80);
        m_bytes += static_cast<char>(value);
    }
    void signedNumber(qint64 value) { number((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63)); }
    void byte(quint8 value) { m_bytes += static_cast<char>(value); }
    void real(double value)
    {
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value); // little-endian, as every machine that Holdpoint runs on
        m_bytes.append(raw, sizeof raw);
    }
    QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

// Reads them back; after the first thing that is wrong ok() stays false and everything reads as 0.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_bytes(bytes) { }
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at == m_bytes.size(); }
    quint8 byte()
    {
        if (m_at >= m_bytes.size())
            m_ok = false;
        return m_ok ? static_cast<quint8>(m_bytes[m_at++]) : quint8{0};
    }
    quint64 number()
    {
        if (m_ok && m_at < m_bytes.size() && static_cast<quint8>(m_bytes[m_at]) < 0x80) // most are short
            return static_cast<quint8>(m_bytes[m_at++]);
        quint64 value = 0;
        for (int shift = 0; shift < 64 && m_ok; shift += 7) {
            const quint8 part = byte();
            value |= static_cast<quint64>(part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
        m_ok = false;
        return 0;
    }
    qint64 signedNumber()
    {
        const quint64 value = number();
        return static_cast<qint64>((value >> 1) ^ (~(value & 1) + 1));
    }
    double real()
    {
        double value = 0;
        if (m_bytes.size() - m_at < static_cast<qsizetype>(sizeof value))
            m_ok = false;
        if (!m_ok)
            return 0;
        std::memcpy(&value, m_bytes.data() + m_at, sizeof value);
        m_at += sizeof value;
        return value;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

} // namespace holdpoint
