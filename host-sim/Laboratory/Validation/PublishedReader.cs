using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.CellModels.Processes;
using SSBms.Laboratory.Measurements;

namespace SSBms.Laboratory.Validation;

/// <summary>Reads files of published cases. The first thing that cannot be used is named with file and line.</summary>
public static class PublishedReader
{
    private const string Prefix = "Published/";
    private const double UsualAllowance = 10.0;
    private const double Percent = 0.01;

    /// <summary>The cases that come with the simulator, in the order of their files.</summary>
    /// <param name="catalogue">The cells.</param>
    public static IReadOnlyList<PublishedCase> BuiltIn(CellCatalogue catalogue)
    {
        IEnumerable<string> names = typeof(PublishedReader)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return Distinct([.. names.SelectMany(name => Read(name[Prefix.Length..], Text(name), catalogue))]);
    }

    /// <summary>Reads the cases of a file.</summary>
    /// <param name="file">How it is named in messages.</param>
    /// <param name="text">Its content.</param>
    /// <param name="catalogue">The cells.</param>
    /// <exception cref="InputException">It cannot be used.</exception>
    public static IReadOnlyList<PublishedCase> Read(string file, string text, CellCatalogue catalogue)
    {
        InputNode root = InputNode.Parse(file, text);
        root.AllowOnly("usual", "cases");
        InputNode? usual = root.Find("usual");
        return Distinct([.. root.Get("cases").Items().Select(node => ReadCase(node, usual, catalogue))]);
    }

    private static PublishedCase ReadCase(InputNode node, InputNode? usual, CellCatalogue catalogue)
    {
        node.AllowOnly(
            "id",
            "title",
            "cell",
            "measure",
            "with",
            "assumed",
            "published",
            "at_least",
            "at_most",
            "unit",
            "source",
            "fitted",
            "moved_by",
            "allowed",
            "scatter",
            "outside"
        );
        InputNode cell = node.Get("cell");
        InputNode measure = node.Get("measure");
        Measurement measurement =
            MeasurementList.All.FirstOrDefault(known => known.Name == measure.Text())
            ?? throw measure.Error(
                $"measure \"{measure.Text()}\"; expected one of: {string.Join(", ", MeasurementList.All.Select(known => known.Name))}"
            );
        InputNode unit = node.Get("unit");
        if (unit.Text() != measurement.Unit)
        {
            throw unit.Error($"\"{measurement.Name}\" is measured in \"{measurement.Unit}\", not in \"{unit.Text()}\"");
        }

        (InputNode value, Relation relation) = Value(node);
        return new PublishedCase
        {
            Id = node.Get("id").Text(),
            Title = node.Get("title").Text(),
            Cell = catalogue.Find(cell.Text()) ?? throw cell.Error($"there is no cell \"{cell.Text()}\""),
            Measurement = measurement,
            Conditions = node.Find("with"),
            Usual = usual,
            Assumed = Assumed(node),
            Published = value.Number(),
            Relation = relation,
            Source = node.Get("source").Text(),
            Fitted = node.Find("fitted")?.Text(),
            MovedBy = MovedBy(node, catalogue.Find(cell.Text())),
            Allowed = Allowed(node),
            Scatter = node.Find("scatter")?.Text() ?? "",
            Outside = node.Find("outside")?.Text() ?? "",
            Place = node,
        };
    }

    private static (InputNode Value, Relation Relation) Value(InputNode node)
    {
        (string Name, Relation Relation)[] forms =
        [
            ("published", Relation.Equal),
            ("at_least", Relation.AtLeast),
            ("at_most", Relation.AtMost),
        ];
        (string Name, Relation Relation)[] given = [.. forms.Where(form => node.Find(form.Name) is not null)];
        return given.Length == 1
            ? (node.Get(given[0].Name), given[0].Relation)
            : throw node.Error($"a case has one of published, at_least, at_most; here are {given.Length}");
    }

    private static string[] Assumed(InputNode node)
    {
        if (node.Find("assumed") is not { } assumed)
        {
            return [];
        }

        string[] names = assumed.Text().Split(", ");
        string? stray = names.FirstOrDefault(name => node.Find("with")?.Find(name) is null);
        return stray is null ? names : throw assumed.Error($"\"assumed\" names \"{stray}\"; expected conditions of its \"with\"");
    }

    private static string? MovedBy(InputNode node, CellDefinition? cell)
    {
        if (node.Find("moved_by") is not { } moved)
        {
            return null;
        }

        if (node.Find("fitted") is not null)
        {
            throw moved.Error("a case with \"fitted\" proves nothing, so it has no \"moved_by\"");
        }

        Parameter? known = cell!.Parameters.FirstOrDefault(parameter => parameter.Name == moved.Text());
        return known is not null && PlausibleRange.Has(known)
            ? moved.Text()
            : throw moved.Error($"\"moved_by\" is \"{moved.Text()}\"; expected a parameter not measured on \"{cell.Id}\" that is not 0");
    }

    private static double Allowed(InputNode node)
    {
        const double Most = 100.0;
        InputNode? allowed = node.Find("allowed");
        double percent = allowed?.Number() ?? UsualAllowance;
        if (percent is <= 0.0 or > Most)
        {
            throw allowed!.Error($"\"allowed\" is {percent:R} %; possible are 0 to {Most:R} %");
        }

        return percent <= UsualAllowance || node.Find("scatter") is not null
            ? percent * Percent
            : throw node.Error($"\"allowed\" is {percent:R} %; more than {UsualAllowance:R} % needs the \"scatter\" that was published");
    }

    private static List<PublishedCase> Distinct(List<PublishedCase> cases)
    {
        PublishedCase? twice = cases.GroupBy(known => known.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Last();
        return twice is null ? cases : throw twice.Place.Error($"there are two cases \"{twice.Id}\"");
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(PublishedReader).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
