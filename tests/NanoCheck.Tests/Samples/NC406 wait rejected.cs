using System.Threading;

namespace SSBms.Runtime;

public class ControlCycle
{
    public void Run()
    {
        Thread.Sleep(1); // found
    }
}
