using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace SSBms.Mutants.Running;

/// <summary>
/// Which test noticed a mutant when it was tried before, kept for as long as the firmware does not change. It is only asked first: what it
/// says counts anew, so that a second run of the same firmware takes one test for each mutant that is noticed.
/// </summary>
internal sealed class NoticerFile
{
    private readonly string _path;
    private readonly ConcurrentDictionary<(int Place, int Variant), string> _noticers = [];

    private NoticerFile(string path)
    {
        _path = path;
    }

    /// <summary>The file of this firmware, with what was found before.</summary>
    /// <param name="folder">Where such files are kept.</param>
    /// <param name="firmware">The firmware, not woven.</param>
    public static NoticerFile Of(string folder, IEnumerable<string> firmware)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in firmware.Append(typeof(NoticerFile).Assembly.Location))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        var noticers = new NoticerFile(Path.Combine(folder, $"noticers-{Convert.ToHexString(hash.GetHashAndReset())[..16]}.txt"));
        foreach (string line in File.Exists(noticers._path) ? File.ReadAllLines(noticers._path) : [])
        {
            string[] words = line.Split(' ', 3);
            noticers.Keep(Number(words[0]), Number(words[1]), words[2]);
        }

        return noticers;
    }

    /// <summary>The test that noticed a mutant.</summary>
    /// <param name="place">Its place.</param>
    /// <param name="variant">Which mutant of the place.</param>
    /// <returns>Its name; null when none is known.</returns>
    public string? Of(int place, int variant)
    {
        return _noticers.GetValueOrDefault((place, variant));
    }

    /// <summary>Remembers a test.</summary>
    /// <param name="place">Place of the mutant.</param>
    /// <param name="variant">Which mutant of the place.</param>
    /// <param name="test">Name of the test that noticed it.</param>
    public void Keep(int place, int variant, string test)
    {
        _noticers[(place, variant)] = test;
    }

    /// <summary>Keeps all of it for the next run.</summary>
    public void Write()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.WriteAllLines(
            _path,
            _noticers
                .OrderBy(noticer => noticer.Key)
                .Select(noticer =>
                    string.Create(CultureInfo.InvariantCulture, $"{noticer.Key.Place} {noticer.Key.Variant} {noticer.Value}")
                )
        );
    }

    private static int Number(string word)
    {
        return int.Parse(word, CultureInfo.InvariantCulture);
    }
}
