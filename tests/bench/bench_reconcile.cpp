// P11: two dumps of a million rows each, one in another order, some rows missing and some changed, against sort and comm.
#include "models/runbooks/reconcile.h"
#include "tests/bench/bench.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <cmath>
#include <numeric>
#include <random>
#include <sys/resource.h>

using namespace holdpoint;

namespace {

void dump(const QString &path, int rows, bool other)
{
    std::vector<int> order(static_cast<size_t>(rows));
    std::iota(order.begin(), order.end(), 0);
    if (other)
        std::shuffle(order.begin(), order.end(), std::mt19937(7)); // NOLINT: the same every time
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no dump");
    file.write("id,customer,amount,currency,booked\n");
    for (int id : order) {
        if (other && id % 100'000 == 7)
            continue; // missing
        const int amount = id % 50'000 == 11 && other ? 1 : id * 37 % 100'000;
        file.write(QByteArray::number(id) + ",customer-" + QByteArray::number(id % 5000) + ',' + QByteArray::number(amount / 100.0, 'f', 2)
                   + ",EUR,2026-11-20T14:20:" + QByteArray::number(id % 60) + "Z\n");
    }
}

// Seconds, as whole processes; what is left out of it is only the header.
double sortAndComm(const QString &left, const QString &right)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    const auto run = [&](const QStringList &arguments, const QString &output) {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setStandardOutputFile(output);
        process.start(arguments.first(), arguments.mid(1));
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            qFatal("coreutils failed");
    };
    return bench::timed([&] {
        run({QStringLiteral("sort"), left}, left + QStringLiteral(".sorted"));
        run({QStringLiteral("sort"), right}, right + QStringLiteral(".sorted"));
        run({QStringLiteral("comm"), QStringLiteral("-3"), left + QStringLiteral(".sorted"), right + QStringLiteral(".sorted")},
            left + QStringLiteral(".differ"));
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    double before = 0;
    for (const int rows : {10'000, 100'000, 1'000'000}) {
        const QString left = folder.filePath(QStringLiteral("left.csv")), right = folder.filePath(QStringLiteral("right.csv"));
        dump(left, rows, false);
        dump(right, rows, true);
        std::vector<double> ours, theirs;
        for (int i = 0; i < 3; ++i) {
            ours.push_back(bench::timed([&] {
                const auto compared = compareFiles(left, right, QStringLiteral("id"), 0);
                if (!compared || compared->onlyLeft.size() != (rows - 8) / 100'000 + 1 || compared->onlyRight.size() != 0)
                    qFatal("compared wrongly");
            }));
            theirs.push_back(sortAndComm(left, right));
        }
        const double took = bench::median(ours);
        bench::figure(qPrintable(QStringLiteral("reconcile %1 rows").arg(rows)), took, bench::median(theirs), "s");
        if (before > 0)
            std::printf("{\"bench\":\"reconcile exponent to %d rows\",\"ours\":%.2f}\n", rows, std::log10(took / before));
        before = took;
    }
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    std::printf("{\"bench\":\"reconcile memory\",\"ours\":%.0f,\"unit\":\"MB\"}\n", static_cast<double>(used.ru_maxrss) / 1024);
    return 0;
}
