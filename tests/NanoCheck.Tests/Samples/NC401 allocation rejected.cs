namespace SSBms.Runtime;

public class Sample
{
    public double Voltage;
}

public class ControlCycle
{
    public object? Last;

    public void Run()
    {
        var sample = new Sample(); // found
        var buffer = new byte[4]; // found
        buffer[0] = 1;
        Last = sample.Voltage; // found
    }
}
