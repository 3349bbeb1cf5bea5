namespace SSBms.Runtime;

public interface ISensor
{
    double Read();
}

public class ControlCycle
{
    private readonly ISensor _sensor;

    public ControlCycle(ISensor sensor)
    {
        _sensor = sensor;
    }

    public double Run()
    {
        return _sensor.Read(); // found
    }
}
