using System.CommandLine;
using System.Diagnostics;
using SSBms.Mutants.Reporting;
using SSBms.Mutants.Running;
using SSBms.Mutants.Weaving;

namespace SSBms.Mutants;

/// <summary>The command: tries mutants and says which nothing notices.</summary>
internal static class MutantsCommand
{
    /// <summary>Three seconds or so for a mutant that nothing notices: nine of ten tests of a whole board, and nearly all others.</summary>
    private const int Passes = 300;

    private const long Million = 1_000_000;

    /// <summary>Builds the command.</summary>
    public static RootCommand Create()
    {
        var files = new Argument<string[]>("file")
        {
            Description = "source files of the firmware, with or without .cs; all when none is named",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var workers = new Option<int>("--workers") { Description = "processes at a time", DefaultValueFactory = _ => 2 };
        var passes = new Option<int>("--passes")
        {
            Description =
                "millions of places that the tests of one mutant pass together, the quick tests before the slow; 300 when not given",
            DefaultValueFactory = _ => Passes,
        };
        var rooms = new Option<string[]>("--tests")
        {
            Description = "folders of tests that are asked: Control, Device, Drivers, Runtime; all when none is named",
            DefaultValueFactory = _ => [],
            AllowMultipleArgumentsPerToken = true,
        };
        var write = new Option<bool>("--write") { Description = $"write the rows of these files into {MutantPage.FileName} as well" };
        var noticed = new Option<bool>("--noticed") { Description = "list what was noticed too, and by which test" };
        var command = new RootCommand("Changes the firmware in one place at a time and looks whether a test notices.")
        {
            files,
            workers,
            passes,
            rooms,
            write,
            noticed,
        };
        command.SetAction(parsed =>
            Execute(
                parsed.GetValue(files)!,
                parsed.GetValue(workers),
                parsed.GetValue(passes),
                TestFolders.Assemblies(parsed.GetValue(rooms)!),
                parsed.GetValue(write),
                parsed.GetValue(noticed),
                Console.Out
            )
        );
        return command;
    }

    /// <summary>Tries mutants.</summary>
    /// <param name="files">Of these files; of all when there are none.</param>
    /// <param name="workers">Processes at a time.</param>
    /// <param name="passes">Millions of places that the tests of one mutant pass together.</param>
    /// <param name="tests">Assemblies whose tests are asked.</param>
    /// <param name="write">True to write the page.</param>
    /// <param name="all">True to list what was noticed as well.</param>
    /// <param name="output">Where the list goes.</param>
    /// <returns>0: every mutant is noticed or listed as equivalent; 1: some are not.</returns>
    /// <exception cref="BadInputException">A file has no mutants, the list of equivalents does not fit, or the tests fail by themselves.</exception>
    public static int Execute(string[] files, int workers, int passes, IReadOnlyList<string> tests, bool write, bool all, TextWriter output)
    {
        string root = Root();
        Equivalents equivalents = Equivalents.Read(root);
        HashSet<string> names = [.. files.Select(file => Path.GetFileNameWithoutExtension(file))];
        var watch = Stopwatch.StartNew();
        IReadOnlyList<Verdict> verdicts = Campaign.Run(
            root,
            tests,
            mutant => names.Count == 0 || names.Contains(Path.GetFileNameWithoutExtension(mutant.File)),
            workers,
            passes * Million,
            Console.Error.WriteLine
        );
        if (verdicts.Count == 0)
        {
            throw new BadInputException($"{string.Join(", ", files)}: no such file of the firmware has mutants");
        }

        var tally = new Tally(root, equivalents, verdicts);
        tally.List(all, output);
        tally.Summarize(output);
        Console.Error.WriteLine($"{watch.Elapsed.TotalMinutes:0.0} min");
        if (write)
        {
            MutantPage.Write(root, tally.Files);
        }

        return tally.Survivors.Count > 0 || tally.Stale.Count > 0 ? 1 : 0;
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SSBms.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new BadInputException($"{AppContext.BaseDirectory} is in no repository");
    }
}
