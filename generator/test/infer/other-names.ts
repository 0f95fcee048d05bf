/** Methods that people called otherwise than the rules do, each with the reason why no rule follows. */
export const otherNames: { [operation: string]: { wanted: string; ours: string; because: string } } = {
  'GET /images/{name}': {
    wanted: 'get',
    ours: 'retrieve',
    because: 'a habit of that house; 23 published SDKs say retrieve',
  },
  'GET /instances/{id}': { wanted: 'get', ours: 'retrieve', because: 'the same' },
  'GET /volumes/{id}': { wanted: 'get', ours: 'retrieve', because: 'the same' },
  'GET /ingresses/{id}': { wanted: 'get', ours: 'retrieve', because: 'the same' },
  'GET /v1/toolgroups/{toolgroup_id}': {
    wanted: 'get',
    ours: 'retrieve',
    because: 'the same; its neighbours say retrieve',
  },
  'GET /v1/tools/{tool_name}': { wanted: 'get', ours: 'retrieve', because: 'the same; its neighbours say retrieve' },
  'GET /v1/conversations/{conversation_id}/items/{item_id}': {
    wanted: 'get',
    ours: 'retrieve',
    because: 'the same; the id says retrieve',
  },
  'POST /v1/tool-runtime/invoke': {
    wanted: 'invoke_tool',
    ours: 'invoke',
    because: 'the path says it all: a noun behind each verb would be worse',
  },
  'DELETE /v1/shields/{identifier}': {
    wanted: 'delete',
    ours: 'unregister',
    because: 'the id says unregister, and the list is added to by register',
  },
  'POST /v1alpha/eval/benchmarks/{benchmark_id}/evaluations': {
    wanted: 'evaluate_rows_alpha',
    ours: 'evaluate_rows',
    because: 'the resource is below alpha already',
  },
  'POST /v1alpha/eval/benchmarks/{benchmark_id}/jobs': {
    wanted: 'run_eval_alpha',
    ours: 'run_eval',
    because: 'the resource is below alpha already',
  },
  'GET /v1alpha/eval/benchmarks/{benchmark_id}/jobs/{job_id}': {
    wanted: 'status',
    ours: 'retrieve',
    because: 'a path that ends in the id of a job is the job',
  },
  'GET /v1alpha/eval/benchmarks/{benchmark_id}/jobs/{job_id}/result': {
    wanted: 'retrieve',
    ours: 'result',
    because: 'follows from the one before',
  },
  'POST /v1beta/datasetio/append-rows/{dataset_id}': {
    wanted: 'appendrows',
    ours: 'append_rows',
    because: 'the path and the id have two words',
  },
}
