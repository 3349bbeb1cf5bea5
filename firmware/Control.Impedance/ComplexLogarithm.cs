namespace SSBms.Control;

/// <summary>The natural logarithm of a complex number, from + - * / alone as everything in <see cref="Scalar"/>.</summary>
public static class ComplexLogarithm
{
    private const double Half = 1.5707963267948966;
    private const double Whole = 3.141592653589793;

    /// <summary>Tangents above this are turned back by <see cref="Turn"/>.</summary>
    private const double Middle = 0.25;
    private const double Turn = 0.5;
    private const double TurnAngle = 0.4636476090008061;

    /// <summary>Its real part: the logarithm of the magnitude.</summary>
    /// <param name="real">Real part.</param>
    /// <param name="imaginary">Imaginary part.</param>
    /// <returns>−350 for 0.</returns>
    public static double Magnitude(double real, double imaginary)
    {
        return 0.5 * Scalar.Log(real * real + imaginary * imaginary);
    }

    /// <summary>Its imaginary part: the angle.</summary>
    /// <param name="real">Real part.</param>
    /// <param name="imaginary">Imaginary part.</param>
    /// <returns>−π to π; 0 for 0.</returns>
    public static double Angle(double real, double imaginary)
    {
        double across = Scalar.Abs(imaginary);
        double along = Scalar.Abs(real);
        double angle = across <= along ? Arctangent(Scalar.Ratio(across, along, 0.0)) : Half - Arctangent(Scalar.Ratio(along, across, 0.0));
        angle = real < 0.0 ? Whole - angle : angle;
        return imaginary < 0.0 ? -angle : angle;
    }

    /// <summary>For 0 to 1.</summary>
    private static double Arctangent(double tangent)
    {
        double turned = 0.0;
        if (tangent > Middle)
        {
            // What is left is within ±1/3: the remainder of the series is below 1e-13.
            tangent = Scalar.Ratio(tangent - Turn, 1.0 + Turn * tangent, 0.0);
            turned = TurnAngle;
        }

        double square = tangent * tangent;
        double sum = (-1.0 / 23.0 * square + 1.0 / 21.0) * square - 1.0 / 19.0;
        sum = (sum * square + 1.0 / 17.0) * square - 1.0 / 15.0;
        sum = (sum * square + 1.0 / 13.0) * square - 1.0 / 11.0;
        sum = (sum * square + 1.0 / 9.0) * square - 1.0 / 7.0;
        sum = (sum * square + 1.0 / 5.0) * square - 1.0 / 3.0;
        return turned + tangent + tangent * square * sum;
    }
}
