namespace SSBms.Runtime;

public delegate double Law(double value);

public class ControlCycle
{
    public double Run(double factor)
    {
        Law law = value => value * factor; // found
        return law(1.0);
    }
}
