using System.CommandLine;
using System.Globalization;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Footprint;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Commands;

/// <summary>"footprint": what the deployed firmware takes.</summary>
internal static class FootprintCommand
{
    /// <summary>Builds the command.</summary>
    /// <param name="root">Where the tree is.</param>
    public static Command Create(Option<string> root)
    {
        var command = new Command("footprint", "Estimate the flash and the heap that each board's program takes.");
        command.SetAction(parsed => Execute(parsed.GetValue(root)!, Console.Out));
        return command;
    }

    /// <summary>Estimates.</summary>
    /// <param name="root">A folder in the tree.</param>
    /// <param name="output">Where the tables go.</param>
    /// <returns>0 within the budgets, 1 beyond.</returns>
    /// <exception cref="BadInputException">Something is not built, or a size is not known.</exception>
    public static int Execute(string root, TextWriter output)
    {
        Tree tree = Tree.Above(root);
        IReadOnlyList<BoardFootprint> boards = BoardFootprint.All(tree);
        foreach (BoardFootprint board in boards)
        {
            Line(output, board.Board, "flash, B", "heap, B");
            foreach (FootprintRow row in board.Rows)
            {
                Line(output, "  " + row.Name, Text(row.Flash), Text(row.Heap));
            }

            Line(output, "  all", Text(board.Flash), Text(board.Heap));
            Line(output, "  budget", Text(BoardFootprint.FlashCeiling), Text(board.HeapLimit));
        }

        Line(output, "libraries on no board", "flash, B", "tables, B");
        foreach (FootprintRow row in BoardFootprint.Spare(tree))
        {
            Line(output, "  " + row.Name, Text(row.Flash), Text(row.Heap));
        }

        return boards.All(board => board.Fits) ? 0 : 1;
    }

    private static void Line(TextWriter output, string name, string flash, string heap)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name, -42} {flash, 9} {heap, 9}"));
    }

    private static string Text(int bytes)
    {
        return bytes.ToString(CultureInfo.InvariantCulture);
    }
}
