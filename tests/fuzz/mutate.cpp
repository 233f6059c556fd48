#include <QtCore/QDirIterator>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>

#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

namespace {

// What turned a parser over before: a few bytes changed, a piece cut out, doubled, or taken from another input.
QByteArray mutated(QByteArray bytes, const QByteArray &other, QRandomGenerator &random)
{
    static const QByteArray telling = QByteArrayLiteral("{}[]\"\\:,-+.eE09 \n\r\t\x00\x7f\xff\xc3#&*!|>%");
    for (int rounds = random.bounded(1, 6); rounds > 0; --rounds) {
        const qsizetype at = random.bounded(static_cast<quint32>(bytes.size() + 1));
        const qsizetype length = random.bounded(static_cast<quint32>(std::min<qsizetype>(64, bytes.size()) + 1));
        const qsizetype from = random.bounded(static_cast<quint32>(other.size() + 1));
        switch (random.bounded(6)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.bounded(8)));
            break;
        case 1:
            bytes.insert(at, telling[random.bounded(static_cast<quint32>(telling.size()))]);
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.mid(at, length));
            break;
        case 4:
            bytes.replace(at, length, other.mid(from, length));
            break;
        case 5:
            bytes.insert(at, QByteArray::number(random.generate64()));
        }
    }
    return bytes;
}

} // namespace

// mutate FOLDER SECONDS [SEED]: gives mutated inputs to the fuzz target, for compilers without libFuzzer. The input that is under
// way lies in ./mutate.<seed>.input, so that a crash leaves it behind.
int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    QList<QByteArray> corpus;
    for (QDirIterator it(QFile::decodeName(argv[1]), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            corpus << file.read(64 << 10);
    }
    if (corpus.isEmpty())
        return 1;
    const quint32 seed = argc > 3 ? QByteArray(argv[3]).toUInt() : QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    QFile underWay(QStringLiteral("mutate.%1.input").arg(seed));
    if (!underWay.open(QIODevice::ReadWrite | QIODevice::Truncate | QIODevice::Unbuffered))
        return 1;
    qint64 tried = 0;
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < QByteArray(argv[2]).toLongLong() * 1000; ++tried) {
        const auto any = [&] { return corpus[random.bounded(static_cast<quint32>(corpus.size()))]; };
        const QByteArray input = mutated(any(), any(), random);
        underWay.seek(0);
        underWay.write(input);
        underWay.resize(input.size());
        LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(input.constData()), static_cast<size_t>(input.size()));
    }
    underWay.remove();
    std::printf("%lld inputs from %lld, seed %u\n", static_cast<long long>(tried), static_cast<long long>(corpus.size()), seed);
    return 0;
}
