namespace SSBms.Sample;

public class Limits
{
    public double Warn(double value)
    {
        double bound = value > 1.0 ? 1.0 : 0.0;
        return bound;
    }
}
