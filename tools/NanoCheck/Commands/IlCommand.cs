using System.CommandLine;
using SSBms.Bench.Studies;
using SSBms.CellModels.Input;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Counting;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Commands;

/// <summary>"il": what the control cycle costs.</summary>
internal static class IlCommand
{
    /// <summary>Where the report stands.</summary>
    public const string Report = "docs/il-budget.md";

    private const string Experiments = "experiments";

    /// <summary>Builds the command.</summary>
    /// <param name="root">Where the tree is.</param>
    public static Command Create(Option<string> root)
    {
        var files = new Argument<string[]>("experiment")
        {
            Description = "experiments to run; all of the tree when none is named",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var write = new Option<bool>("--write") { Description = $"write {Report} as well; with all experiments only" };
        var command = new Command("il", "Count the IL instructions, calls and allocations of a control cycle over experiments.")
        {
            files,
            write,
        };
        command.SetAction(parsed => Execute(parsed.GetValue(root)!, parsed.GetValue(files)!, parsed.GetValue(write), Console.Out));
        return command;
    }

    /// <summary>Counts.</summary>
    /// <param name="root">A folder in the tree.</param>
    /// <param name="files">Experiments; none for all of the tree.</param>
    /// <param name="write">True to write the report into the tree.</param>
    /// <param name="output">Where the report goes.</param>
    /// <returns>0 within the budget, 1 beyond it.</returns>
    /// <exception cref="BadInputException">An experiment cannot be read.</exception>
    public static int Execute(string root, IReadOnlyCollection<string> files, bool write, TextWriter output)
    {
        var tree = Tree.Above(root);
        if (write && files.Count > 0)
        {
            throw new BadInputException($"--write with {files.First()}: {Report} is about all experiments, so name none");
        }

        foreach (string file in files.Where(file => !File.Exists(file)))
        {
            throw new BadInputException($"{file} does not exist: expected an experiment");
        }

        IEnumerable<string> all =
            files.Count > 0
                ? files
                : tree.Files(Experiments, "*.yaml").Select(tree.FullPath).Where(file => !StudyReader.IsStudy(File.ReadAllText(file)));
        IlBudget budget = Count(tree, all);
        string report = IlReport.Of(budget);
        output.Write(report);
        if (write)
        {
            File.WriteAllText(tree.FullPath(Report), report);
        }

        foreach (string excess in budget.Excesses)
        {
            output.WriteLine($"beyond the budget: {excess}");
        }

        return budget.Excesses.Count > 0 ? 1 : 0;
    }

    private static IlBudget Count(Tree tree, IEnumerable<string> files)
    {
        try
        {
            return IlBudget.Count(tree, files);
        }
        catch (Exception error) when (error.GetType().FullName == typeof(InputException).FullName)
        {
            // It comes from the other copy of the bench, so its type is another one.
            throw new BadInputException(error.Message, error);
        }
    }
}
