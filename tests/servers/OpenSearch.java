import org.codelibs.opensearch.runner.OpenSearchRunner;

/** Runs OpenSearch of one node on loopback: java OpenSearch.java DIR PORT. */
public class OpenSearch {
    public static void main(String[] words) throws Exception {
        int port = Integer.parseInt(words[1]);
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.setMaxHttpPort(-1); // exactly this port, or none
        runner.onBuild((number, settings) -> settings
            .put("network.host", "127.0.0.1")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)); // a nearly full laptop
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try { runner.close(); } catch (Exception problem) { problem.printStackTrace(); }
        }));
        runner.build(new String[] {"-basePath", words[0], "-numOfNode", "1",
            "-baseHttpPort", String.valueOf(port - 1), // nodes are counted from 1
            "-clusterName", "tests-" + port});
        Thread.currentThread().join();
    }
}
