using System.IO.Compression;
using System.Text;
using SSBms.CellModels.Input;

namespace SSBms.Recordings.Reading;

/// <summary>A file of a recording: opened as often as it is read, unpacked where it is gzipped.</summary>
internal sealed class RecordingSource
{
    private const int HeadBytes = 65_536;
    private const int BufferBytes = 65_536;

    /// <summary>Looks at the beginning of a file.</summary>
    /// <param name="path">Where it is; messages name it so.</param>
    /// <exception cref="InputException">It cannot be read, or is empty.</exception>
    public RecordingSource(string path)
    {
        Path = path;
        byte[] head = new byte[HeadBytes];
        int length = Guarded(() =>
        {
            using Stream stream = Open();
            return stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        });
        Head = head.AsMemory(0, length);
        if (length == 0)
        {
            throw new InputException($"{path}: is empty; expected a recording of a cycler");
        }
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Its first bytes.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>Its first bytes as text.</summary>
    public string HeadText => Encoding.GetString(Head.Span);

    /// <summary>UTF-8 where the beginning is that, otherwise Latin-1.</summary>
    public Encoding Encoding => IsUtf8(Head.Span) ? Encoding.UTF8 : Encoding.Latin1;

    /// <summary>Opens it at its beginning.</summary>
    public Stream Open()
    {
        FileStream file = new(Path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan);
        int first = file.ReadByte();
        int second = file.ReadByte();
        file.Position = 0;
        return first == 0x1F && second == 0x8B ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>An error at a line.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="message">What is wrong and what was expected.</param>
    public InputException Error(long line, string message)
    {
        return new InputException(Path, line, message);
    }

    /// <summary>Does something with the file.</summary>
    /// <typeparam name="T">What comes out.</typeparam>
    /// <param name="action">What.</param>
    /// <exception cref="InputException">The disk or the gzip format fails.</exception>
    public T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{Path}: cannot be read ({error.Message}); expected a recording of a cycler", error);
        }
    }

    /// <summary>The last letter may be cut by the end of what was looked at.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        const int LongestLetter = 4;
        for (int cut = 0; cut < LongestLetter && cut <= bytes.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(bytes[..^cut]))
            {
                return true;
            }
        }

        return false;
    }
}
