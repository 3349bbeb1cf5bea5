namespace SSBms.Laboratory.Validation;

/// <summary>A table of cells in one of the founding papers, row by row.</summary>
/// <param name="Paper">The paper, such as "003".</param>
/// <param name="Name">The table, and what it lists.</param>
/// <param name="Rows">First and last fact that was taken from each of its rows.</param>
/// <param name="EndedLives">Facts among them that are the cycles after which a cell ended, not those for which it was run.</param>
public sealed record FoundingTable(string Paper, string Name, IReadOnlyList<(int First, int Last)> Rows, IReadOnlyList<int> EndedLives)
{
    /// <summary>The tables.</summary>
    public static IReadOnlyList<FoundingTable> All { get; } =
    [
        new(
            "000",
            "Table 2, layers between lithium and garnet",
            [
                (80, 80),
                (81, 81),
                (82, 82),
                (83, 84),
                (85, 85),
                (86, 86),
                (87, 88),
                (89, 90),
                (91, 92),
                (93, 93),
                (94, 94),
                (95, 95),
                (96, 97),
                (98, 99),
                (100, 101),
                (102, 103),
                (104, 104),
                (105, 105),
                (106, 107),
                (108, 109),
            ],
            []
        ),
        new(
            "003",
            "Table 1, full cells with garnet",
            [
                (70, 75),
                (76, 80),
                (81, 86),
                (87, 91),
                (92, 97),
                (98, 103),
                (104, 109),
                (110, 114),
                (115, 119),
                (120, 124),
                (125, 130),
                (131, 133),
                (134, 138),
                (139, 142),
                (143, 147),
                (148, 152),
                (153, 157),
                (158, 162),
                (163, 167),
                (168, 172),
                (173, 177),
            ],
            [74, 147, 157, 162, 167, 172, 177]
        ),
        new(
            "004",
            "Table 1, liquids between the layers",
            [(12, 14), (15, 18), (20, 23), (24, 25), (26, 30), (31, 32), (33, 34), (35, 36), (37, 38)],
            []
        ),
    ];

    /// <summary>How many rows of the table have a printed number, not only a bound, that the simulator gives within what is allowed.</summary>
    /// <param name="comparisons">What was compared.</param>
    public int Reproduced(IReadOnlyList<Comparison> comparisons)
    {
        HashSet<int> met = [.. comparisons.Where(row => row is { Within: true, Case.Relation: Relation.Equal }).SelectMany(Facts)];
        return Rows.Count(row => Enumerable.Range(row.First, row.Last - row.First + 1).Any(met.Contains));
    }

    /// <summary>The comparisons of the lives that ended, in the order of the table.</summary>
    /// <param name="comparisons">What was compared.</param>
    public IReadOnlyList<Comparison> Ended(IReadOnlyList<Comparison> comparisons)
    {
        return [.. EndedLives.SelectMany(life => comparisons.Where(row => Facts(row).Contains(life)))];
    }

    private IEnumerable<int> Facts(Comparison row)
    {
        return CitedFacts.Of(row.Case.Source).Where(fact => fact.Paper == Paper).Select(fact => fact.Row);
    }
}
