using System.Security.Cryptography;

namespace SSBms.Mutants.Running;

/// <summary>What the tests of one assembly reach, kept for as long as neither they nor the firmware change: to measure it takes as long as all tests.</summary>
internal sealed class ReachFile
{
    private readonly string _path;

    private ReachFile(string path)
    {
        _path = path;
    }

    /// <summary>The file of an assembly.</summary>
    /// <param name="folder">Where such files are kept.</param>
    /// <param name="assembly">The tests.</param>
    /// <param name="firmware">The firmware they run on, not woven.</param>
    public static ReachFile Of(string folder, string assembly, IEnumerable<string> firmware)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in firmware.Append(assembly).Append(typeof(ReachFile).Assembly.Location))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        string name = Path.GetFileNameWithoutExtension(assembly);
        return new ReachFile(Path.Combine(folder, $"{name}-{Convert.ToHexString(hash.GetHashAndReset())[..16]}.txt"));
    }

    /// <summary>What was measured before.</summary>
    /// <returns>A line for each test; null when it has to be measured.</returns>
    public string[]? Read()
    {
        return File.Exists(_path) ? File.ReadAllLines(_path) : null;
    }

    /// <summary>Keeps what was measured.</summary>
    /// <param name="lines">A line for each test.</param>
    public void Write(IEnumerable<string> lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        string unfinished = _path + ".new";
        File.WriteAllLines(unfinished, lines);
        File.Move(unfinished, _path, overwrite: true);
    }
}
