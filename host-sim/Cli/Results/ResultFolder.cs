using System.Security.Cryptography;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;

namespace SSBms.Cli.Results;

/// <summary>
/// The folder results go to. A result is written aside and put in place as a whole: until then whatever stood there stands untouched, and
/// what fails or is given up leaves nothing behind. Only what an earlier run wrote is ever replaced.
/// </summary>
internal sealed class ResultFolder : IDisposable
{
    private const string Unfinished = ".unfinished-";

    /// <summary>What file browsers leave where they have been.</summary>
    private static readonly string[] s_litter = [".DS_Store", "Thumbs.db", "desktop.ini"];

    private readonly string _path;
    private readonly string _target;
    private readonly string _aside;
    private readonly List<string> _made = [];
    private readonly Lock _gate = new();
    private bool _over;

    /// <summary>Makes sure that results can be put there, and makes the place aside.</summary>
    /// <param name="path">The folder; it may be there.</param>
    /// <exception cref="InputException">It cannot be written, or it holds what no run wrote.</exception>
    public ResultFolder(string path)
    {
        _path = path;
        try
        {
            // A link stays a link: what it points to is replaced.
            _target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (Directory.Exists(_target))
            {
                _target = Directory.ResolveLinkTarget(_target, returnFinalTarget: true)?.FullName ?? _target;
            }

            RequireOwn();
            string suffix = Unfinished + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);

            // Inside, where the folder is there: beside it may be another disk, or nobody's to write.
            _aside = Directory.Exists(_target)
                ? Path.Combine(_target, suffix)
                : Path.Combine(Path.GetDirectoryName(_target)!, "." + Path.GetFileName(_target) + suffix);
            Make(_aside);
        }
        catch (Exception error) when (IsOfTheDisk(error))
        {
            Dispose();
            throw new InputException(
                $"--out {path}: cannot be written ({error.Message}); expected a folder that can be created and written",
                error
            );
        }
    }

    /// <summary>Writes a result and puts it in place.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="result">What came out.</param>
    /// <returns>The report page.</returns>
    /// <exception cref="InputException">It cannot be written; the folder is as it was.</exception>
    public string Write(RunRequest request, ExperimentResult result)
    {
        try
        {
            List<ManifestEntry> files = [.. ResultFiles.Outputs(request, result).Select(Save)];
            List<ManifestEntry> inputs = [.. ResultFiles.InputsOf(request).Select(Save)];
            var manifest = new Manifest(
                BuildVersion.Text,
                result.Stopped,
                request.Options,
                [.. result.Cases.Select(item => (item.Setup.Name, item.Setup.Seed))],
                [.. inputs.Select((entry, i) => entry with { Source = request.Files[i].Name })],
                files
            );
            Save(ResultFile.Of(Manifest.Name, manifest.Write()));
            lock (_gate)
            {
                PutInPlace();
            }

            return Path.Combine(_path, ResultFiles.Report);
        }
        catch (Exception error) when (IsOfTheDisk(error))
        {
            throw new InputException($"--out {_path}: cannot be written ({error.Message}); nothing of this run was kept", error);
        }
    }

    /// <summary>The hash that a manifest has of a file.</summary>
    /// <param name="content">The bytes of the file.</param>
    public static string Hash(ReadOnlySpan<byte> content)
    {
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    /// <summary>Takes away what was not put in place.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_over)
            {
                return;
            }

            _over = true;
            try
            {
                if (Directory.Exists(_aside))
                {
                    Directory.Delete(_aside, recursive: true);
                }

                foreach (string folder in Enumerable.Reverse(_made).Where(Directory.Exists))
                {
                    Directory.Delete(folder);
                }
            }
            catch (Exception error) when (IsOfTheDisk(error))
            {
                // Somebody else has put something there; it is theirs.
            }
        }
    }

    private static bool IsOfTheDisk(Exception error)
    {
        return error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
    }

    /// <summary>Makes a folder and those above it that are missing, and remembers which.</summary>
    private void Make(string folder)
    {
        var missing = new Stack<string>();
        for (string? above = folder; above is not null && !Directory.Exists(above); above = Path.GetDirectoryName(above))
        {
            missing.Push(above);
        }

        foreach (string name in missing)
        {
            Directory.CreateDirectory(name);
            if (name != folder)
            {
                _made.Add(name);
            }
        }
    }

    private ManifestEntry Save(ResultFile file)
    {
        string path = Path.Combine(_aside, file.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream stream = File.Create(path);
        stream.Write(file.Content.Span);
        return new ManifestEntry(file.Name, file.Content.Length, Hash(file.Content.Span), Source: null);
    }

    private void PutInPlace()
    {
        ObjectDisposedException.ThrowIf(_over, this);
        if (!Directory.Exists(_target))
        {
            Directory.Move(_aside, _target);
            _over = true;
            return;
        }

        string replaced = Path.Combine(_aside, ".replaced");
        string[] now = [.. Directory.EnumerateFileSystemEntries(_aside)];
        string[] before = [.. RequireOwn()];
        var moved = new Stack<(string From, string To)>();
        Directory.CreateDirectory(replaced);
        try
        {
            foreach (string entry in before)
            {
                Move(entry, replaced, moved);
            }

            foreach (string entry in now)
            {
                Move(entry, _target, moved);
            }
        }
        catch (Exception error) when (IsOfTheDisk(error))
        {
            foreach ((string from, string to) in moved)
            {
                Directory.Move(to, from);
            }

            throw;
        }

        _made.Clear();
    }

    private static void Move(string entry, string folder, Stack<(string From, string To)> moved)
    {
        string to = Path.Combine(folder, Path.GetFileName(entry));
        Directory.Move(entry, to);
        moved.Push((entry, to));
    }

    /// <summary>Makes sure that the folder holds only what an earlier run wrote.</summary>
    /// <returns>The paths right in it that belong to that run.</returns>
    private IEnumerable<string> RequireOwn()
    {
        if (!Directory.Exists(_target))
        {
            return File.Exists(_target) ? throw new IOException("it is a file") : [];
        }

        // Without a manifest one look is enough: somebody's whole home may stand here.
        bool known = File.Exists(Path.Combine(_target, Manifest.Name));
        HashSet<string> own = known ? [.. Manifest.Read(_target).Names] : [];
        IEnumerable<string> all = known
            ? Directory.EnumerateFiles(_target, "*", SearchOption.AllDirectories)
            : Directory.EnumerateFileSystemEntries(_target);
        string[] names =
        [
            .. all.Select(path => Path.GetRelativePath(_target, path).Replace('\\', '/'))
                .Where(name => !name.Contains(Unfinished, StringComparison.Ordinal) && !s_litter.Contains(Path.GetFileName(name)))
                .Order(StringComparer.Ordinal),
        ];
        string? foreign = Array.Find(names, name => !own.Contains(name));
        return foreign is null
            ? names.Select(name => Path.Combine(_target, name.Split('/')[0])).Distinct(StringComparer.Ordinal)
            : throw new InputException(
                $"--out {_path}: holds \"{foreign}\", which no run wrote there; expected a new or empty folder, or the results of an earlier run"
            );
    }
}
