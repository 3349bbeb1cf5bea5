using System.Text.RegularExpressions;
using SSBms.CellModels.Definitions;
using SSBms.Laboratory.Validation;

namespace SSBms.Laboratory.Tests;

[TestClass]
public sealed class CaseTests
{
    private static readonly IReadOnlyList<PublishedCase> s_cases = PublishedReader.BuiltIn(CellCatalogue.BuiltIn);

    private static readonly TimeSpan s_enough = TimeSpan.FromSeconds(1);

    [TestMethod]
    public void The_title_of_a_case_names_something_of_its_cell_so_that_it_can_be_read_alone()
    {
        List<string> vague =
        [
            .. s_cases
                .Where(known =>
                    known.Title.Contains("The same", StringComparison.Ordinal) || !Words(known.Title).Overlaps(Words(known.Cell.Name))
                )
                .Select(known => $"{known.Id}: \"{known.Title}\" for {known.Cell.Name}"),
        ];
        Assert.IsEmpty(vague, string.Join('\n', vague));
    }

    [TestMethod]
    [DataRow(10000.0, "10000")]
    [DataRow(225.04, "225")]
    [DataRow(0.003321, "0.003321")]
    public void A_number_of_the_table_is_written_as_in_a_paper(double value, string text)
    {
        Assert.AreEqual(text, ValidationTable.Digits(value));
    }

    [TestMethod]
    public void No_two_cases_have_the_same_title()
    {
        List<string> twice = [.. s_cases.GroupBy(known => known.Title).Where(group => group.Count() > 1).Select(group => group.Key)];
        Assert.IsEmpty(twice, string.Join('\n', twice));
    }

    [TestMethod]
    public void A_cell_is_a_template_exactly_where_nothing_published_is_held_against_it()
    {
        HashSet<string> tested = [.. s_cases.Select(known => known.Cell.Id)];
        List<string> wrong =
        [
            .. CellCatalogue.BuiltIn.All.Where(cell => cell.IsTemplate == tested.Contains(cell.Id)).Select(cell => cell.Id),
        ];
        Assert.IsEmpty(wrong, string.Join('\n', wrong));
    }

    [TestMethod]
    public void A_number_that_set_a_parameter_of_its_cell_is_not_called_a_prediction()
    {
        List<string> hidden =
        [
            .. s_cases
                .Where(known => known.Fitted is null)
                .SelectMany(known =>
                    known
                        .Cell.Parameters.Where(parameter => parameter.Basis is Basis.Fitted or Basis.Published or Basis.Derived)
                        .Where(parameter => Rows(parameter.Source).Overlaps(Rows(known.Source)))
                        .Select(parameter => $"{known.Id} and {parameter.Name} of {known.Cell.Id}: {parameter.Source}")
                ),
        ];
        Assert.IsEmpty(hidden, string.Join('\n', hidden));
    }

    /// <summary>Words that tell one cell from another: those with a capital, such as LLZO, Li-In or LiFePO4.</summary>
    private static HashSet<string> Words(string text)
    {
        return [.. Regex.Matches(text, "[A-Za-z0-9]*[A-Z][A-Za-z0-9]+", RegexOptions.None, s_enough).Select(match => match.Value)];
    }

    private static HashSet<string> Rows(string source)
    {
        return [.. Regex.Matches(source, @"\b00\d-\d{3}\b", RegexOptions.None, s_enough).Select(match => match.Value)];
    }
}
