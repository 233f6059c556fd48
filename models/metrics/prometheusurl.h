#pragma once

#include "models/base/time.h"

#include <QtCore/QByteArray>
#include <QtCore/QUrl>

namespace holdpoint {

// The addresses of a Prometheus server's API under its base address.
QUrl instantQueryUrl(const QUrl &base, const QString &query, Instant t, Duration timeout);
QUrl rangeQueryUrl(const QUrl &base, const QString &query, Instant from, Instant to, Duration step);

// Whether a query is nothing but a selector, whose value may be minutes old: then its age is asked as timestamp().
bool isPlainSelector(const QString &query);

} // namespace holdpoint
