namespace SSBms.NanoCheck.Checking;

/// <summary>A line of one of the lists this tool checks against: columns between bars; lines that begin with # are comments.</summary>
internal sealed class DataLine
{
    private const char Bar = '|';
    private const char Comment = '#';

    private readonly string[] _columns;

    private DataLine(int number, string[] columns)
    {
        Number = number;
        _columns = columns;
    }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; }

    /// <summary>A column, without the space around it.</summary>
    /// <param name="index">Which, from 0.</param>
    public string this[int index] => _columns[index];

    /// <summary>Reads the lines of a list.</summary>
    /// <param name="path">Where the list stands, for messages.</param>
    /// <param name="text">What it says.</param>
    /// <param name="columns">How many columns each line has.</param>
    /// <exception cref="BadInputException">A line has another number of columns.</exception>
    public static IReadOnlyList<DataLine> In(string path, string text, int columns)
    {
        var lines = new List<DataLine>();
        string[] rows = text.Split('\n');
        for (int i = 0; i < rows.Length; i++)
        {
            string row = rows[i].Trim();
            if (row.Length == 0 || row[0] == Comment)
            {
                continue;
            }

            string[] parts = row.Split(Bar, StringSplitOptions.TrimEntries);
            if (parts.Length != columns)
            {
                throw new BadInputException($"{path}({i + 1}): there are {parts.Length} columns between bars, expected {columns}");
            }

            lines.Add(new DataLine(i + 1, parts));
        }

        return lines;
    }
}
