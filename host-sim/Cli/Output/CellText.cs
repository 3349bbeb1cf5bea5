using System.Globalization;
using Spectre.Console;
using SSBms.CellModels.Definitions;
using SSBms.Cli.Cells;

namespace SSBms.Cli.Output;

/// <summary>What "ssbms cells" tells people.</summary>
public static class CellText
{
    private const string FreeMark = "*";
    private const int RoomForNames = 132;
    private const int RoomForBasis = 100;
    private const int RoomForSources = 120;
    private const int Coarse = 4;
    private const int Fine = 5;

    /// <summary>Prints cells, family by family.</summary>
    /// <param name="cells">The cells.</param>
    public static void List(IReadOnlyList<CellDefinition> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);

        // As wide in every family, so that the eye can go down a column.
        string id = "id".PadRight(cells.Max(cell => cell.Id.Length));
        bool named = !TableText.TooNarrowFor(RoomForNames);
        string bases = string.Join('/', BasisCount.All.Select(basis => basis.Word()[0])) + "   ";
        string[] titles = [id, "kind     ", .. CellFigures.All.Select(figure => figure.Column).OfType<string>(), bases];
        titles = TableText.TooNarrowFor(RoomForBasis) ? titles[..^1] : titles;
        foreach (
            IGrouping<string, CellDefinition> family in cells
                .GroupBy(cell => cell.Family, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            Console.Out.WriteLine(family.Key);
            Table table = Columns(titles);
            foreach (TableColumn column in table.Columns)
            {
                column.NoWrap().RightAligned().Padding(0, 0, 1, 0);
            }

            table.Columns[0].LeftAligned();
            table.Columns[1].LeftAligned();
            if (named)
            {
                table.AddColumn("name");
            }

            foreach (CellDefinition cell in family)
            {
                string[] row = Row(cell);
                table.AddRow(row[..table.Columns.Count]);
            }

            TableText.Write(table);
        }

        Console.Out.WriteLine($"{cells.Count} cells. {string.Concat(CellFigures.All.Select(figure => figure.Legend))}");
        Console.Out.WriteLine(
            "m/p/d/t/f/r/a: how many numbers are measured on this very cell, published, derived, transferred from another cell of the kind, fitted, recalled and assumed; "
                + "the last three kinds are free. \"ssbms cells show ID\" prints them all."
        );
    }

    /// <summary>Prints a cell with every number of it, group by group.</summary>
    /// <param name="cell">The cell.</param>
    public static void Show(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        Console.Out.WriteLine($"{cell.Id}: {cell.Name}");
        Console.Out.WriteLine($"{cell.Family}; {cell.Kind.Word()} cell{(cell.HasInterlayer ? " with a soft interlayer" : "")}");
        Console.Out.WriteLine(cell.Reference);
        if (cell.Note.Length > 0)
        {
            Console.Out.WriteLine(cell.Note);
        }

        if (cell.IsTemplate)
        {
            Console.Out.WriteLine("A template: no published result of this cell is at hand, so nothing has tested it.");
        }

        if (TableText.TooNarrowFor(RoomForSources))
        {
            WriteLines(cell);
        }
        else
        {
            WriteTable(cell);
        }

        int total = cell.Parameters.Count();
        IEnumerable<string> counts = BasisCount
            .All.Select(basis => (Name: basis.Word(), Count: BasisCount.Of(cell, basis)))
            .Where(entry => entry.Count > 0)
            .Select(entry => $"{entry.Count} {entry.Name}");
        Console.Out.WriteLine(FormattableString.Invariant($"{total} parameters: {string.Join(", ", counts)}."));
        Console.Out.WriteLine(
            FormattableString.Invariant($"{FreeMark} free ({BasisCount.Free(cell)}): fitted, recalled or assumed. ")
                + "Calibrate them on your own cell before you rely on them."
        );
        Console.Out.WriteLine(FactRows.Legend);
    }

    private static void WriteTable(CellDefinition cell)
    {
        Table table = Columns("parameter", "value", "unit", "basis", "source");
        table.Columns[1].RightAligned();
        string group = "";
        foreach (Parameter parameter in cell.Parameters)
        {
            string prefix = Group(parameter);
            if (group.Length > 0 && prefix != group)
            {
                table.AddEmptyRow();
            }

            group = prefix;
            string basis = MarkedBasis(parameter);
            table.AddRow(
                Markup.Escape(parameter.Name),
                Digits(parameter.Value, Fine),
                Markup.Escape(parameter.Unit),
                BasisCount.IsFree(parameter.Basis) ? $"[yellow]{basis}[/]" : basis,
                Markup.Escape(parameter.Source)
            );
        }

        TableText.Write(table);
    }

    /// <summary>Two lines a number, where a table has no room for sources.</summary>
    private static void WriteLines(CellDefinition cell)
    {
        foreach (IGrouping<string, Parameter> group in cell.Parameters.GroupBy(Group, StringComparer.Ordinal))
        {
            Console.Out.WriteLine();
            foreach (Parameter parameter in group)
            {
                string value = $"{Digits(parameter.Value, Fine)} {parameter.Unit}";
                Console.Out.WriteLine($"  {parameter.Name}: {value}, {MarkedBasis(parameter)}");
                Console.Out.WriteLine($"      {parameter.Source}");
            }
        }

        Console.Out.WriteLine();
    }

    private static string Group(Parameter parameter)
    {
        return parameter.Name.Split('.')[0];
    }

    private static string MarkedBasis(Parameter parameter)
    {
        string basis = parameter.Basis.Word();
        return BasisCount.IsFree(parameter.Basis) ? $"{FreeMark} {basis}" : basis;
    }

    private static string[] Row(CellDefinition cell)
    {
        return
        [
            Markup.Escape(cell.Id),
            cell.Kind.Word(),
            .. CellFigures.All.Where(figure => figure.Column is not null).Select(figure => Digits(figure.Value(cell), Coarse)),
            string.Join('/', BasisCount.All.Select(basis => BasisCount.Of(cell, basis))),
            Markup.Escape(cell.IsTemplate ? $"{cell.Name} (template)" : cell.Name),
        ];
    }

    private static Table Columns(params string[] titles)
    {
        var table = new Table { Border = TableBorder.Simple };
        return table.AddColumns(titles);
    }

    private static string Digits(double value, int significant)
    {
        const double Long = 1e6;
        string text = value.ToString(FormattableString.Invariant($"G{significant}"), CultureInfo.InvariantCulture);
        return double.IsNaN(value) ? ""
            : !text.Contains('E', StringComparison.Ordinal) ? text
            : Math.Abs(value) is >= 1.0 and < Long ? value.ToString("0", CultureInfo.InvariantCulture)
            : value.ToString("0.####E+0", CultureInfo.InvariantCulture).Replace("E+", "E", StringComparison.Ordinal);
    }
}
