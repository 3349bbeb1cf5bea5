using SSBms.Laboratory.Validation;

namespace SSBms.Laboratory.Tests;

[TestClass]
public sealed class CitedFactsTests
{
    [TestMethod]
    [DataRow("003-098, 003-103", "003-98 003-103")]
    [DataRow("000-081 and 003-045 to 003-047; 4 mA/cm2", "000-81 003-45 003-46 003-47")]
    [DataRow("003-045 to 004-047", "003-45 004-47")]
    [DataRow("Lee et al., Nat. Energy 2020, 5, 299", "")]
    public void A_source_names_rows_one_by_one_or_from_one_to_another_of_the_same_paper(string source, string facts)
    {
        Assert.AreEqual(facts, string.Join(' ', CitedFacts.Of(source).Order().Select(fact => $"{fact.Paper}-{fact.Row}")));
    }
}
