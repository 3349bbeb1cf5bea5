using SSBms.CellModels.Input;

namespace SSBms.Cli.Comparisons;

/// <summary>Where an input is: the file that has its rows, and the one that says how it ended.</summary>
/// <param name="Given">As it was typed.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Record">The file of its rows.</param>
/// <param name="Ending">The file that says how it ended; null where there is none.</param>
internal sealed record ComparedSource(string Given, string Name, string Record, string? Ending)
{
    private const string RunRecord = "run.bdf.csv";
    private const string UnguardedRecord = "run.without-guard.bdf.csv";
    private const string ReplayRecord = "replay.bdf.csv";

    /// <summary>Finds the inputs; no two have the same name.</summary>
    /// <param name="given">What was typed.</param>
    /// <exception cref="InputException">One is not there, or nothing that can be compared, or there twice.</exception>
    public static IReadOnlyList<ComparedSource> FindAll(IReadOnlyList<string> given)
    {
        ComparedSource[] found = [.. given.Select(Find)];
        foreach (IGrouping<string, ComparedSource> same in found.GroupBy(source => Path.GetFullPath(source.Record), StringComparer.Ordinal))
        {
            if (same.Count() > 1)
            {
                throw new InputException($"{same.Last().Given}: is the same as {same.First().Given}; expected each input once");
            }
        }

        var counts = found.CountBy(source => source.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. found.Select(source => counts[source.Name] == 1 ? source : source with { Name = source.Given })];
    }

    private static ComparedSource Find(string given)
    {
        if (Directory.Exists(given))
        {
            return InFolder(given);
        }

        if (!File.Exists(given))
        {
            throw new InputException($"{given}: is not there; expected the folder of a run or of a replay, or a recording");
        }

        string name = Path.GetFileName(given);
        return name is RunRecord or UnguardedRecord or ReplayRecord && OfRecord(given, given) is { Ending: not null } own
            ? own
            : new ComparedSource(given, Plain(name), given, null);
    }

    /// <summary>The name of a file without what kind of file it is.</summary>
    private static string Plain(string name)
    {
        string plain = Path.GetFileNameWithoutExtension(name);
        return plain.EndsWith(".bdf", StringComparison.OrdinalIgnoreCase) ? Path.GetFileNameWithoutExtension(plain) : plain;
    }

    private static ComparedSource InFolder(string folder)
    {
        string? record = new[] { ReplayRecord, RunRecord }.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        if (record is not null)
        {
            return OfRecord(folder, record);
        }

        string[] cases =
        [
            .. Directory
                .EnumerateDirectories(folder)
                .Where(item => File.Exists(Path.Combine(item, RunRecord)))
                .Order(StringComparer.Ordinal),
        ];
        throw new InputException(
            cases.Length > 0
                ? $"{folder}: holds the cases {string.Join(", ", cases.Select(Path.GetFileName))}; expected one of them, such as {cases[0]}"
                : $"{folder}: holds no {RunRecord} and no {ReplayRecord}; expected a folder that \"ssbms run\" or \"ssbms replay --out\" wrote"
        );
    }

    /// <summary>A record that ssbms wrote, with what stands beside it.</summary>
    private static ComparedSource OfRecord(string given, string record)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(record))!;
        (string beside, string suffix) = Path.GetFileName(record) switch
        {
            ReplayRecord => ("replay.json", ""),
            UnguardedRecord => ("events.without-guard.json", " without guard"),
            _ => ("events.json", ""),
        };
        string ending = Path.Combine(Path.GetDirectoryName(record)!, beside);
        return new ComparedSource(given, Path.GetFileName(folder) + suffix, record, File.Exists(ending) ? ending : null);
    }
}
