using System.Numerics;
using SSBms.Control;

namespace SSBms.Detection.Tests;

/// <summary>The firmware's logarithm of a complex number, of + - * / alone, is the desktop's.</summary>
[TestClass]
public sealed class LogarithmTests
{
    [TestMethod]
    public void It_is_that_of_the_desktop_all_around()
    {
        for (double angle = -3.14; angle <= 3.14; angle += 0.0031)
        {
            var number = Complex.FromPolarCoordinates(Math.Exp(3.0 * angle), angle);

            Assert.AreEqual(angle, ComplexLogarithm.Angle(number.Real, number.Imaginary), 1e-12, $"angle {angle}");
            Assert.AreEqual(3.0 * angle, ComplexLogarithm.Magnitude(number.Real, number.Imaginary), 1e-13 + 4e-15 * Math.Abs(angle));
        }
    }

    [TestMethod]
    public void On_the_axes_it_is_exact()
    {
        Assert.AreEqual(0.0, ComplexLogarithm.Angle(2.0, 0.0));
        Assert.AreEqual(0.5 * Math.PI, ComplexLogarithm.Angle(0.0, 2.0));
        Assert.AreEqual(-0.5 * Math.PI, ComplexLogarithm.Angle(0.0, -2.0));
        Assert.AreEqual(Math.PI, ComplexLogarithm.Angle(-2.0, 0.0));
        Assert.AreEqual(0.0, ComplexLogarithm.Angle(0.0, 0.0));
        Assert.AreEqual(-350.0, ComplexLogarithm.Magnitude(0.0, 0.0));
    }
}
