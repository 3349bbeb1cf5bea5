using System;

namespace SSBms.Sample;

public class Density
{
    private readonly double _area;

    public Density(double area)
    {
        if (!(area > 0.0))
        {
            throw new ArgumentException(nameof(area));
        }

        _area = area;
    }

    public double Of(double current)
    {
        return current / _area;
    }
}
