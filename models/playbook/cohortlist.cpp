#include "models/playbook/cohortlist.h"

#include "models/base/files.h"
#include "models/base/sha256.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSet>

namespace holdpoint {

namespace {

constexpr qint64 fileLimit = 64 << 20;
constexpr qsizetype nameLimit = 200;

tl::unexpected<Error> bad(int line, const QString &what)
{
    return fail(ErrorKind::Unreadable, QStringLiteral("cohort"), QStringLiteral("line %1: %2").arg(line).arg(what));
}

// Cells of one line, quotes taken off.
std::optional<QStringList> cellsOf(const QString &line)
{
    QStringList cells{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (quoted && c == QLatin1Char('"') && i + 1 < line.size() && line.at(i + 1) == QLatin1Char('"')) {
            cells.last() += c;
            ++i;
        } else if (c == QLatin1Char('"')) {
            quoted = !quoted;
        } else if (c == QLatin1Char(',') && !quoted) {
            cells << QString();
        } else {
            cells.last() += c;
        }
    }
    if (quoted)
        return std::nullopt;
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

// False where the word is none of them; an empty one says nothing.
bool readOptIn(const QString &word, std::optional<bool> &optedIn)
{
    const QString low = word.toLower();
    const bool yes = low == QLatin1String("yes") || low == QLatin1String("true");
    const bool no = low == QLatin1String("no") || low == QLatin1String("false");
    if (yes || no)
        optedIn = yes;
    return yes || no || low.isEmpty();
}

struct Header {
    qsizetype customer = -1, segment = -1, optIn = -1;
};

Result<CohortCustomer> customerOf(const QStringList &cells, const Header &header, int line)
{
    const auto cell = [&](qsizetype column) { return column >= 0 ? cells.value(column) : QString(); };
    CohortCustomer customer{cell(header.customer), cell(header.segment), {}};
    if (customer.id.isEmpty() || customer.id.size() > nameLimit)
        return bad(line, QStringLiteral("a customer has a name of 1 to %1 characters").arg(nameLimit));
    if (!readOptIn(cell(header.optIn), customer.optedIn))
        return bad(line, QStringLiteral("opt_in is yes, no or empty, not '%1'").arg(cell(header.optIn)));
    return customer;
}

// Who is moved, whatever order the list has them in.
void countMoved(Customers &customers)
{
    QStringList names;
    for (const CohortCustomer &each : std::as_const(customers.members)) {
        if (isMoved(customers, each))
            names << each.id;
    }
    names.sort();
    customers.moved = static_cast<int>(names.size());
    customers.movedSha256 = sha256(names.join(QLatin1Char('\n')).toUtf8());
}

void readList(Customers &customers, const QString &folder)
{
    customers.members.clear();
    customers.moved = 0;
    customers.movedSha256.clear();
    customers.notRead.clear();
    const QString path = folder + QLatin1Char('/') + customers.file;
    if (customers.file.isEmpty() || folder.isEmpty() || !QFileInfo::exists(path))
        return;
    const auto bytes = readFile(path, fileLimit);
    const auto list = bytes ? readCohortList(*bytes) : Result<QList<CohortCustomer>>(tl::unexpected(bytes.error()));
    if (!list) {
        customers.notRead = list.error().message;
        return;
    }
    customers.members = *list;
    const bool segmented = std::any_of(list->begin(), list->end(), [](const CohortCustomer &each) { return !each.segment.isEmpty(); });
    if (segmented && !customers.segment.isEmpty())
        customers.members.removeIf([&](const CohortCustomer &each) { return each.segment != customers.segment; });
    countMoved(customers);
}

} // namespace

Result<QList<CohortCustomer>> readCohortList(const QByteArray &bytes)
{
    QList<CohortCustomer> customers;
    QSet<QString> seen;
    std::optional<Header> header;
    int line = 0;
    for (const QByteArray &raw : bytes.split('\n')) {
        ++line;
        const QString text = QString::fromUtf8(raw).trimmed();
        if (text.isEmpty())
            continue;
        const auto cells = cellsOf(text);
        if (!cells)
            return bad(line, QStringLiteral("a quote is not closed"));
        if (!header) {
            header = Header{cells->indexOf(QStringLiteral("customer")), cells->indexOf(QStringLiteral("segment")),
                            cells->indexOf(QStringLiteral("opt_in"))};
            if (header->customer < 0)
                return bad(line, QStringLiteral("the header names no column 'customer'"));
            continue;
        }
        const auto customer = customerOf(*cells, *header, line);
        if (!customer)
            return tl::unexpected(customer.error());
        if (seen.contains(customer->id))
            return bad(line, QStringLiteral("customer '%1' is there twice").arg(customer->id));
        seen << customer->id;
        customers << *customer;
    }
    if (!header)
        return bad(1, QStringLiteral("there is no header"));
    return customers;
}

void readCohorts(Playbook &playbook, const QString &folder)
{
    for (Phase &phase : playbook.phases) {
        if (phase.customers)
            readList(*phase.customers, folder);
    }
}

bool isMoved(const Customers &customers, const CohortCustomer &customer)
{
    return customer.optedIn.value_or(!customers.optInRequired);
}

const Obligation *obligationNamed(const Playbook &playbook, const QString &name)
{
    const Phase *phase = byId(playbook.phases, name.section(QLatin1Char('/'), 0, 0));
    bool number = false;
    const int place = name.section(QLatin1Char('/'), 1).toInt(&number);
    if (!phase || !phase->customers || !number || place < 1 || place > phase->customers->obligations.size())
        return nullptr;
    return &phase->customers->obligations.at(place - 1);
}

} // namespace holdpoint
