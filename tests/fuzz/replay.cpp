#include <QtCore/QDirIterator>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

// Gives every file of a corpus to the fuzz target, for compilers without libFuzzer. Fails on an empty corpus and on an input
// that takes longer than a second.
int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    int files = 0, slow = 0;
    for (QDirIterator it(QFile::decodeName(argv[1]), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray bytes = file.readAll();
        std::printf("%s\n", qPrintable(it.fileName()));
        (void)std::fflush(stdout); // the last line printed names the input that crashed
        QElapsedTimer timer;
        timer.start();
        LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<size_t>(bytes.size()));
        slow += timer.elapsed() > 1000 ? 1 : 0;
        ++files;
    }
    std::printf("%d inputs, %d slow\n", files, slow);
    return files > 0 && slow == 0 ? 0 : 1;
}
