using System.Globalization;
using SSBms.Mutants.Running;

namespace SSBms.Mutants.Reporting;

/// <summary>Sorts verdicts: noticed, equivalent, left.</summary>
internal sealed class Tally
{
    private readonly List<(Verdict Verdict, string Name, bool IsEquivalent)> _rows = [];

    /// <summary>Sorts.</summary>
    /// <param name="root">Root of the repository.</param>
    /// <param name="equivalents">What is listed.</param>
    /// <param name="verdicts">All mutants of some files.</param>
    public Tally(string root, Equivalents equivalents, IReadOnlyList<Verdict> verdicts)
    {
        var anchors = new Anchors(root);
        foreach (Verdict verdict in verdicts)
        {
            string name = anchors.Next(verdict.Mutant);
            _rows.Add((verdict, name, !verdict.IsNoticed && equivalents.Has(name)));
        }

        HashSet<string> classes = [.. verdicts.Select(verdict => verdict.Mutant.Method.Split('.')[0])];
        HashSet<string> used = [.. _rows.Where(row => row.IsEquivalent).Select(row => row.Name)];
        Stale = [.. equivalents.Names.Where(name => classes.Contains(name.Split('.')[0]) && !used.Contains(name))];
        Survivors = [.. _rows.Where(row => !row.Verdict.IsNoticed && !row.IsEquivalent).Select(row => row.Verdict)];
        Files =
        [
            .. _rows
                .GroupBy(row => row.Verdict.Mutant.File, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Count(group.Key, group, SourceHash.Of(Path.Combine(root, group.Key)))),
        ];
    }

    /// <summary>Entries of the list of equivalents that no surviving mutant has.</summary>
    public IReadOnlyList<string> Stale { get; }

    /// <summary>What nothing notices and nobody explains.</summary>
    public IReadOnlyList<Verdict> Survivors { get; }

    /// <summary>The figures of each file.</summary>
    public IReadOnlyList<FileTally> Files { get; }

    /// <summary>The figures of several files together.</summary>
    /// <param name="name">What they are.</param>
    /// <param name="files">The files.</param>
    public static FileTally Sum(string name, IEnumerable<FileTally> files)
    {
        return files.Aggregate(
            new FileTally(name, 0, 0, 0, ""),
            (sum, file) => new FileTally(name, sum.Mutants + file.Mutants, sum.Noticed + file.Noticed, sum.Equivalent + file.Equivalent, "")
        );
    }

    /// <summary>Lists mutants, each with its place and its name.</summary>
    /// <param name="all">True for those that were noticed as well.</param>
    /// <param name="output">Where to.</param>
    public void List(bool all, TextWriter output)
    {
        foreach ((Verdict verdict, string name, bool isEquivalent) in _rows)
        {
            if (all || (!verdict.IsNoticed && !isEquivalent))
            {
                string fate =
                    verdict.IsNoticed ? "noticed by "
                    : isEquivalent ? "equivalent; "
                    : "left; ";
                output.WriteLine($"{verdict.Mutant.File}:{verdict.Mutant.Line}: {name} [{fate}{verdict.By}]");
            }
        }

        foreach (string name in Stale)
        {
            output.WriteLine($"{Equivalents.FileName}: noticed or gone: {name}");
        }
    }

    /// <summary>Writes the figures of each file.</summary>
    /// <param name="output">Where to.</param>
    public void Summarize(TextWriter output)
    {
        foreach (FileTally file in Files.Append(Sum("all", Files)))
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file.Name, -44} {file.Mutants, 5} {file.Noticed, 5} {file.Equivalent, 4} {file.Left, 4} {file.Share, 6:0.0} %"
                )
            );
        }
    }

    private static FileTally Count(string file, IEnumerable<(Verdict Verdict, string Name, bool IsEquivalent)> rows, string source)
    {
        (Verdict Verdict, string Name, bool IsEquivalent)[] all = [.. rows];
        return new FileTally(file, all.Length, all.Count(row => row.Verdict.IsNoticed), all.Count(row => row.IsEquivalent), source);
    }
}
