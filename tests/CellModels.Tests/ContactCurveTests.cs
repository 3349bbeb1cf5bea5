using System.Runtime.Intrinsics;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels.Tests;

[TestClass]
public sealed class ContactCurveTests
{
    [TestMethod]
    public void Contact_and_constriction_are_those_of_the_equations()
    {
        for (int i = 0; i < 200_000; i++)
        {
            double x = Math.Pow(2.0, -36.0 * i / 200_000);
            double taken = Math.Pow(x, 2.0 / 3.0);
            double contact = Math.Max(1.0 - taken, VoidGrowth.LeastContact);

            // 1 - √θ of a contact near 1 has but few places; this is the same and has them all.
            double open = Math.Min(taken, 1.0 - VoidGrowth.LeastContact) / (1.0 + Math.Sqrt(contact));
            double constriction = Math.Pow(open, 1.5) / contact;
            Vector128<double> curve = ContactCurve.At(x);
            Assert.AreEqual(taken, curve[0], 1e-12 * taken, $"{x}");
            Assert.AreEqual(constriction, curve[1], 2e-10 * constriction + 1e-15, $"{x}");
        }
    }

    [TestMethod]
    public void More_void_never_gives_more_contact_or_less_constriction()
    {
        // Over every border of a piece, by a millionth either way.
        for (double border = Math.Pow(2.0, -33.0); border < 1.0; border *= 1.0 + 1.0 / 16.0)
        {
            Assert.IsLessThan(ContactCurve.At(border * (1.0 + 1e-6))[0], ContactCurve.At(border * (1.0 - 1e-6))[0]);
            Assert.IsLessThan(ContactCurve.At(border * (1.0 + 1e-6))[1], ContactCurve.At(border * (1.0 - 1e-6))[1]);
        }
    }
}
